import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Json } from "../model/index.ts";
import { wordsOf } from "../model/words-of.ts";

export interface Fetched {
  readonly solution?: Json;
  /** Why it could not be had, as a sentence. */
  readonly fault?: string;
  retry(): void;
}

/** Fetches a solution once it is `wanted`, and keeps it. Asks again only through `retry`. */
export function useSolution(fetch: () => Promise<Json>, wanted: boolean): Fetched {
  const [state, setState] = useState<{ solution?: Json; fault?: string }>({});
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(-1);
  useEffect(() => {
    if (!wanted || asked.current === attempt) return;
    asked.current = attempt;
    setState({});
    fetch().then(
      (solution) => setState({ solution }),
      (reason: unknown) => setState({ fault: wordsOf(reason) }),
    );
  }, [fetch, wanted, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
}
