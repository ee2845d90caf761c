import { useCallback, useEffect, useState } from "preact/hooks";
import { recall, remember } from "../../remember.ts";
import { advanceRun, type Run, type RunEvent, readRun } from "./run.ts";

/**
 * Keeps a run in this browser under `name`, so that it outlives a reload and is the same in every window.
 * Without storage it lasts as long as the page.
 */
export function useRun(name: string): readonly [Run, (event: RunEvent) => void] {
  const [held, hold] = useState(() => ({ name, run: load(name) }));
  const current = held.name === name ? held : { name, run: load(name) };
  if (current !== held) hold(current);
  const send = useCallback(
    (event: RunEvent) =>
      hold(({ run, ...rest }) => {
        const next = advanceRun(run, event, Date.now());
        if (next !== run) remember(rest.name, JSON.stringify(next));
        return { ...rest, run: next };
      }),
    [],
  );
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key === name) hold({ name, run: load(name) });
    };
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, [name]);
  return [current.run, send];
}

const load = (name: string): Run => readRun(recall(name), Date.now());
