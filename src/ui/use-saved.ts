import { useEffect, useLayoutEffect, useReducer } from "preact/hooks";
import type { Exercise, Json } from "../model/index.ts";
import { advance, type PlayerEvent, type PlayerState, readSaved, startSaved } from "./history.ts";
import type { DraftStore } from "./player-contract.ts";

interface Saving {
  readonly exercise: Exercise;
  readonly task: Json;
  readonly store: DraftStore;
}

/** The drafts of an exercise, resumed from their store and kept in it, and what is done to them. */
export function useSaved({ exercise: { logic }, task, store }: Saving) {
  const ground = { logic, task };
  const [state, send] = useReducer<PlayerState, PlayerEvent, undefined>(
    (before, event) => advance(ground, before, event),
    undefined,
    () => ({ saved: readSaved(ground, store.load()) ?? startSaved(ground, newSeed()), said: "" }),
  );
  const { saved } = state;
  // Before the next paint, so that a reload straight after a move loses nothing.
  useLayoutEffect(() => store.save(saved as Json), [store, saved]);
  useEffect(
    () =>
      store.watch?.(() => {
        const other = readSaved({ logic, task }, store.load());
        if (other) send({ type: "load", saved: other });
      }),
    [store, logic, task],
  );
  return [state, send] as const;
}

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
