import * as v from "valibot";
import { addFormer, type Entry, entryName, entrySchema, isEntryName, readEntry, versionOf } from "./entry.ts";
import type { Shelf } from "./shelf.ts";
import { entriesOn } from "./used.ts";

const copySchema = v.object({
  format: v.literal("staffroom-answers"),
  version: v.literal(1),
  workshop: v.string(),
  saved: v.string(),
  answers: v.array(entrySchema),
  /** Other things a walkthrough keeps, by name: what was read, where one stopped. */
  rest: v.optional(v.record(v.string(), v.string()), {}),
});

/** Everything a person has done in a walkthrough, as one file. */
export type Copy = v.InferOutput<typeof copySchema>;

/** What became of a copy. */
export interface Merged {
  readonly brought: number;
  /** Answers that were the same here, or newer; an older one of the copy is kept beside the newer. */
  readonly left: number;
  /** False when the browser would not keep all of it. */
  readonly isKept: boolean;
}

/** Takes everything on the shelf into a copy. */
export function copyOut(shelf: Shelf, workshop: string, now: Date): Copy {
  const others = shelf.names().filter((name) => !isEntryName(name));
  return {
    format: "staffroom-answers",
    version: 1,
    workshop,
    saved: now.toISOString(),
    answers: entriesOn(shelf),
    rest: Object.fromEntries(others.map((name) => [name, shelf.read(name) ?? ""])),
  };
}

/**
 * Reads a file that somebody chose.
 * @throws an Error whose message is a sentence: what is wrong with the file, and what to do.
 */
export function readCopy(text: string, workshop: string): Copy {
  const result = v.safeParse(copySchema, parse(text));
  if (!result.success) {
    const given = v.safeParse(v.object({ format: v.literal("staffroom-answers"), version: v.number() }), parse(text));
    if (given.success && given.output.version !== 1)
      throw new Error(
        `This copy is of version ${given.output.version}, and this page reads version 1. Nothing was changed.`,
      );
    throw new Error("This file is no copy of answers. Choose the one that “Save a copy” made. Nothing was changed.");
  }
  const copy = result.output;
  if (copy.workshop !== workshop)
    throw new Error(`This copy is of another workshop, “${copy.workshop}”. Nothing was changed.`);
  return copy;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Puts a copy beside what is there: of two answers the newer one holds, and the older is kept as a former one. */
export function mergeIn(shelf: Shelf, copy: Copy): Merged {
  let brought = 0;
  let isKept = true;
  for (const theirs of copy.answers) {
    const name = entryName(theirs.exercise, theirs.set);
    const mine = readEntry(shelf.read(name));
    const next = mine ? mergeEntries(mine, theirs) : theirs;
    if (mine && JSON.stringify(next) === JSON.stringify(mine)) continue;
    if (!mine || next.at !== mine.at) brought += 1;
    isKept = shelf.write(name, JSON.stringify(next)) && isKept;
    shelf.tell(name, undefined);
  }
  for (const [name, text] of Object.entries(copy.rest)) {
    if (isEntryName(name) || shelf.read(name) !== null) continue;
    isKept = shelf.write(name, text) && isKept;
    shelf.tell(name, undefined);
  }
  return { brought, left: copy.answers.length - brought, isKept };
}

function mergeEntries(mine: Entry, theirs: Entry): Entry {
  const [newer, older] = theirs.at > mine.at ? [theirs, mine] : [mine, theirs];
  const isSame = JSON.stringify(versionOf(newer)) === JSON.stringify(versionOf(older));
  const former = [...older.former].reduce<Entry["former"]>(addFormer, [...newer.former]);
  return { ...newer, former: isSame ? former : addFormer(former, versionOf(older)) };
}

/** Removes everything a walkthrough keeps. */
export function eraseAll(shelf: Shelf): void {
  for (const name of shelf.names()) {
    shelf.remove(name);
    shelf.tell(name, undefined);
  }
}
