import * as v from "valibot";
import type { Json } from "../../../model/index.ts";

const json = v.custom<Json>((value) => value !== undefined);

const versionSchema = v.object({
  /** When it was last changed, in milliseconds since 1970. */
  at: v.pipe(v.number(), v.finite()),
  /** Tells whether the task is the one that was answered. */
  words: v.string(),
  /** The task as it was answered, so that an old answer can be read after the task has changed. */
  task: json,
  /** What the player keeps: the drafts with their undo, and the surface. */
  saved: json,
  /** The whole answer; absent while there is none. */
  answer: v.optional(json),
  done: v.pipe(v.number(), v.minValue(0)),
  total: v.pipe(v.number(), v.minValue(0)),
});

const entrySchema = v.object({
  version: v.literal(1),
  exercise: v.string(),
  set: v.string(),
  title: v.string(),
  ...versionSchema.entries,
  /** What it was before its task changed or another tab wrote over it, newest first. */
  former: v.optional(v.array(versionSchema), []),
});

/** One state of an answer. */
export type Version = v.InferOutput<typeof versionSchema>;

/** A person's answer to one cut of an exercise, as it is kept and as it is copied out. */
export type Entry = v.InferOutput<typeof entrySchema>;

/** How many former versions of an answer are kept. */
const FORMER = 5;

export { entrySchema };

/** Reads a kept text. @returns undefined for what no walkthrough of this version has written. Never throws. */
export function readEntry(text: string | null): Entry | undefined {
  if (text === null) return undefined;
  try {
    const result = v.safeParse(entrySchema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** The name of an entry on the shelf. */
export const entryName = (exercise: string, set: string): string => `answer|${exercise}|${set}`;

export const isEntryName = (name: string): boolean => name.startsWith("answer|");

/** An entry's present state, without its former ones. */
export const versionOf = ({ at, words, task, saved, answer, done, total }: Entry): Version => ({
  at,
  words,
  task,
  saved,
  ...(answer !== undefined && { answer }),
  done,
  total,
});

/** True when there is something in a version that a person would miss. */
export const holdsWork = ({ done, saved }: Pick<Version, "done" | "saved">): boolean => done > 0 || stepsOf(saved) > 1;

function stepsOf(saved: Json): number {
  const steps = typeof saved === "object" && saved !== null && "steps" in saved ? saved.steps : [];
  return Array.isArray(steps) ? steps.length : 0;
}

/** Former versions with one more in front, without doubles and without those nobody would miss. */
export function addFormer(former: readonly Version[], version: Version): Version[] {
  const all = [version, ...former].filter(holdsWork);
  const seen = new Set<string>();
  const kept = all.filter(({ words, saved }) => {
    const key = `${words} ${JSON.stringify(lastDraft(saved))}`;
    return !seen.has(key) && seen.add(key);
  });
  return kept.toSorted((a, b) => b.at - a.at).slice(0, FORMER);
}

/** The draft that a saved state is at. */
export function lastDraft(saved: Json): Json | undefined {
  const steps = typeof saved === "object" && saved !== null && "steps" in saved ? saved.steps : undefined;
  const last = Array.isArray(steps) ? (steps.at(-1) as Json | undefined) : undefined;
  return typeof last === "object" && last !== null && "draft" in last ? last.draft : undefined;
}

/** FNV-1a, 32 bits, as hexadecimal: tells two tasks apart, and is no secret. */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
