import type { StageView } from "../../../model/index.ts";

/** What the stage knows of its room, and how far the server's clock is ahead of this one, in milliseconds. */
export interface Known {
  readonly view: StageView;
  readonly ahead: number;
}

let known: Known | undefined;
const listeners = new Set<() => void>();

/** What is known of the room; undefined before the first word from it. */
export const knownRoom = (): Known | undefined => known;

/** Takes down what the room is like now, and tells everyone who watches. */
export function learn(view: StageView): void {
  known = { view, ahead: view.now - Date.now() };
  for (const listener of [...listeners]) listener();
}

/** Calls back whenever more is known. @returns a function that ends it */
export function watchRoom(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
