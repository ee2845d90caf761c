import type { Json, Used } from "../../../model/index.ts";
import type { DraftStore } from "../../../ui/player-contract.ts";

/** Holds what the browser would not store, for as long as the page lives. */
const unstored = new Map<string, Json>();

/** Keeps nothing. */
export const NO_STORE: DraftStore = { load: () => undefined, save: () => {} };

/**
 * Keeps a draft under `key` for this tab: on the deck last week's group must not appear on the projector.
 * Storage that is blocked or full costs only what a reload would have kept.
 */
export function draftStore(key: string): DraftStore {
  return {
    load() {
      if (unstored.has(key)) return unstored.get(key);
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? "") as unknown;
      } catch {
        return undefined;
      }
    },
    save(value) {
      try {
        sessionStorage.setItem(key, JSON.stringify(value));
        unstored.delete(key);
      } catch {
        unstored.set(key, value);
      }
    },
  };
}

/**
 * Names a draft by page, exercise, set and round, and by the words of its task: when an author changes the
 * task, its draft starts anew.
 */
export const draftKey = (page: string, exercise: string, set: string, round: number, task: string): string =>
  ["staffroom:draft", page, exercise, set, round, digest(task)].join("|");

/** Names the last answer of an exercise, whole or of a set: others that use it show what was done last. */
export const answerKey = (page: string, exercise: string): string => ["staffroom:answer", page, exercise].join("|");

/** The last answers to these exercises in this tab; those that were not finished are left out. */
export function usedAnswers(page: string, uses: readonly string[]): Used {
  const answers = uses.map((id) => [id, draftStore(answerKey(page, id)).load() as Json | undefined] as const);
  return Object.fromEntries(answers.filter((pair): pair is readonly [string, Json] => pair[1] !== undefined));
}

/** FNV-1a, 32 bits, as hexadecimal: tells two texts apart, and is no secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
