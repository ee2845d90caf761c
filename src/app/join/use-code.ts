import { useEffect, useState } from "preact/hooks";

/**
 * A part of the page's code, fetched once it is wanted; undefined until it is there.
 * @param isWanted what failed is tried again when it turns true once more
 */
export function useCode<T>(load: () => Promise<T>, isWanted: boolean): T | undefined {
  const [part, setPart] = useState<{ readonly code: T }>();
  const isMissing = part === undefined && isWanted;
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    load().then(
      (code) => isCurrent && setPart({ code }),
      // A part that could not be had is asked for again; the strip says that there is no answer.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [load, isMissing]);
  return part?.code;
}
