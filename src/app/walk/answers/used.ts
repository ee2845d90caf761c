import type { Exercise, Json, Used } from "../../../model/index.ts";
import { type Entry, entryName, isEntryName, readEntry } from "./entry.ts";
import type { Shelf } from "./shelf.ts";

/** Fetches what is needed to read an answer: the kind's gate and the task that was answered. */
export interface Gate {
  kind(id: string): Promise<Exercise>;
  task(id: string, set: string): Promise<Json>;
}

/** Every readable entry on the shelf. */
export const entriesOn = (shelf: Shelf): Entry[] =>
  shelf
    .names()
    .filter(isEntryName)
    .flatMap((name) => readEntry(shelf.read(name)) ?? []);

/**
 * A person's own answers to the exercises that another `uses`, each through its kind's gate: the whole exercise's
 * answer, else that of the set answered last. One that is not finished, or not readable, is absent.
 * @param uses ids of exercises, with the sets each has in this workshop
 */
export async function gatherUsed(
  shelf: Shelf,
  uses: readonly { readonly id: string; readonly sets: readonly string[] }[],
  gate: Gate,
): Promise<Used> {
  const found = await Promise.all(
    uses.map(async ({ id, sets }) => [id, await findAnswer(shelf, id, sets, gate)] as const),
  );
  return Object.fromEntries(found.filter((each): each is readonly [string, Json] => each[1] !== undefined));
}

async function findAnswer(shelf: Shelf, id: string, sets: readonly string[], gate: Gate): Promise<Json | undefined> {
  const entries = sets
    .flatMap((set) => readEntry(shelf.read(entryName(id, set))) ?? [])
    .filter(({ answer }) => answer !== undefined)
    .toSorted((a, b) => Number(a.set !== "") - Number(b.set !== "") || b.at - a.at);
  for (const { set, answer } of entries) {
    try {
      const [exercise, task] = await Promise.all([gate.kind(id), gate.task(id, set)]);
      const read = exercise.logic.readAnswer(task, answer);
      if (read !== undefined) return read;
    } catch {
      // What cannot be fetched now is absent now.
    }
  }
  return undefined;
}
