import type { Exercise, Json } from "../model/index.ts";
import { wordsOf } from "../model/words-of.ts";

/** A whole exercise, or one of its sets; the whole has an empty set. */
export interface Cut {
  readonly id: string;
  readonly set: string;
}

/**
 * Loads an exercise's kind, a chunk of its own.
 * @throws an Error whose message is a sentence for the person at the screen.
 */
export async function loadKind(id: string): Promise<Exercise> {
  const { default: kinds } = await fetchCode(import("virtual:staffroom/exercises"));
  const load = Object.hasOwn(kinds, id) ? kinds[id] : undefined;
  if (!load) throw new Error(`This page was built without the exercise “${id}”. Build the site again.`);
  return (await fetchCode(load())).default;
}

/** Waits for a part of the page's code. @throws an Error whose message is a sentence for the person at the screen. */
export const fetchCode = <T>(part: Promise<T>): Promise<T> =>
  part.catch((reason: unknown) => {
    throw new Error(`The code of this exercise could not be loaded. Is the server still running? ${wordsOf(reason)}`);
  });

/** The path of a cut's task or solution below the site's root. */
export const dataPath = (part: "tasks" | "solutions", { id, set }: Cut): string =>
  `${part}/${id}${set === "" ? "" : `.${set}`}.json`;

/**
 * Fetches the task or the solution of one cut of an exercise, as JSON.
 * @param root the way from the page to the site's root, empty or ending in a slash
 * @throws an Error whose message is a sentence for the person at the screen.
 */
export async function fetchData(part: "tasks" | "solutions", cut: Cut, root = ""): Promise<Json> {
  const path = dataPath(part, cut);
  const response = await fetch(root + path).catch(() => {
    throw new Error(`${path} could not be fetched: there was no answer. Is the server still running?`);
  });
  if (!response.ok) throw new Error(`${path} could not be fetched: the server answered ${response.status}.`);
  return response.json().catch(() => {
    throw new Error(`${path} is not what it should be: something other than this site answered. Are you logged in?`);
  }) as Promise<Json>;
}
