import type { Exercise, Json } from "../../../model/index.ts";
import type { DraftStore } from "../../../ui/player-contract.ts";
import { addFormer, digest, type Entry, entryName, lastDraft, readEntry, type Version, versionOf } from "./entry.ts";
import type { Shelf } from "./shelf.ts";

/** One exercise's place on the shelf. */
export interface AnswerStore extends DraftStore {
  /** The name it is kept under. */
  readonly name: string;
  /** What is kept of it, whatever its task was. */
  entry(): Entry | undefined;
  /** Answers to a task that has changed since, newest first. */
  former(): readonly Version[];
  /** Goes on with a former answer. @returns false when the present task cannot take it */
  takeUp(version: Version): boolean;
}

export interface Subject {
  readonly id: string;
  readonly set: string;
  readonly title: string;
  readonly exercise: Exercise;
  readonly task: Json;
}

/**
 * Keeps the answer to one cut of an exercise. An answer to a task that has changed is not shown as one to the present
 * task, and never thrown away: it becomes a former one. So does what another tab has written meanwhile.
 * @param kept told after each write whether the browser keeps it
 * @param now the time, in milliseconds since 1970
 */
export function openAnswer(
  shelf: Shelf,
  subject: Subject,
  kept: (isKept: boolean) => void = () => {},
  now: () => number = Date.now,
): AnswerStore {
  const { id, set, title, exercise, task } = subject;
  const name = entryName(id, set);
  const words = digest(JSON.stringify(task));
  /** The text this store last read or wrote: another one there now is another tab's. */
  let seen: string | null = null;
  const store: AnswerStore = {
    name,
    entry: () => readEntry(shelf.read(name)),
    former: () => formerOf(store.entry(), words),
    load() {
      seen = shelf.read(name);
      const entry = readEntry(seen);
      return entry?.words === words ? entry.saved : undefined;
    },
    save(value) {
      const text = shelf.read(name);
      const entry = readEntry(text);
      const draft = lastDraft(value);
      const { done, total } = draft === undefined ? NOTHING : exercise.logic.progress(task, draft);
      const isFresh = stepsIn(value) <= 1;
      if (isFresh && (entry === undefined || entry.words !== words)) return;
      // Another tab's work, or what the kind could not go on with, stays readable.
      const isLeft = (text !== seen || value === null) && entry?.words === words;
      const before = formerOf(entry, words);
      const former = isLeft && entry ? addFormer(before, versionOf(entry)) : before;
      const answer = draft === undefined ? undefined : exercise.logic.finish(task, draft);
      const next: Entry = {
        version: 1,
        exercise: id,
        set,
        title,
        at: now(),
        words,
        task,
        saved: value,
        ...(answer !== undefined && { answer }),
        done,
        total,
        former: [...former],
      };
      // Looking again at what is there already is no change.
      if (entry && JSON.stringify({ ...next, at: entry.at }) === JSON.stringify(entry)) return;
      seen = JSON.stringify(next);
      kept(shelf.write(name, seen));
      shelf.tell(name, store);
    },
    takeUp(version) {
      const draft = lastDraft(version.saved);
      if (!isReadable(exercise, task, draft)) return false;
      seen = shelf.read(name);
      store.save({ ...(version.saved as { readonly [name: string]: Json }), surface: "play" });
      return true;
    },
  };
  return store;
}

/** The former versions of an entry: those it lists, and itself where its task has changed. */
export const formerOf = (entry: Entry | undefined, words: string): readonly Version[] => {
  if (!entry) return [];
  return entry.words === words ? entry.former : addFormer(entry.former, versionOf(entry));
};

const NOTHING = { done: 0, total: 0 };

const stepsIn = (value: Json): number => {
  const steps = typeof value === "object" && value !== null && "steps" in value ? value.steps : [];
  return Array.isArray(steps) ? steps.length : 0;
};

/** True when a draft made for another task means something to this one. */
export function isReadable({ logic }: Exercise, task: Json, draft: Json | undefined): boolean {
  if (draft === undefined) return false;
  try {
    const { done, total } = logic.progress(task, draft);
    logic.finish(task, draft);
    return done > 0 && done <= total;
  } catch {
    return false;
  }
}
