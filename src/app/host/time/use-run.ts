import { useCallback, useEffect, useState } from "preact/hooks";
import { recall, remember } from "../../remember.ts";
import { advanceRun, laterRun, type Run, type RunEvent, readRun } from "./run.ts";

/** A run that is kept. */
export interface KeptRun {
  readonly run: Run;
  tell(event: RunEvent): void;
  /** Goes by another host's account of the same talk where that is the later one. */
  hear(theirs: Run): void;
}

/**
 * Keeps a run in this browser under `name`, so that it outlives a reload and is the same in every window.
 * Without storage it lasts as long as the page.
 */
export function useRun(name: string): KeptRun {
  const [held, hold] = useState(() => ({ name, run: load(name) }));
  const current = held.name === name ? held : { name, run: load(name) };
  if (current !== held) hold(current);
  const change = useCallback(
    (next: (run: Run) => Run) =>
      hold((before) => {
        const run = next(before.run);
        if (run !== before.run) remember(before.name, JSON.stringify(run));
        return { ...before, run };
      }),
    [],
  );
  const tell = useCallback((event: RunEvent) => change((run) => advanceRun(run, event, Date.now())), []);
  const hear = useCallback((theirs: Run) => change((ours) => laterRun(ours, theirs)), []);
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key === name) hold({ name, run: load(name) });
    };
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, [name]);
  return { run: current.run, tell, hear };
}

const load = (name: string): Run => readRun(recall(name), Date.now());
