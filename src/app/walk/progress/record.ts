import * as v from "valibot";
import { entryName, readEntry } from "../answers/entry.ts";
import type { Shelf } from "../answers/shelf.ts";
import type { WalkData, WalkSection } from "../data.ts";

const placeSchema = v.object({ section: v.string(), chapter: v.string(), at: v.pipe(v.number(), v.finite()) });

/** Where somebody stopped, and when, in milliseconds since 1970. */
export type Place = v.InferOutput<typeof placeSchema>;

const PLACE = "place";
/** Each section under a name of its own, so that two tabs never write over each other. */
const readName = (section: string): string => `read|${section}`;

/** What of a workshop has been read and done. */
export interface ReadingRecord {
  /** True when a section was read to its end or, where it has an exercise, when that is finished. */
  isDone(section: WalkSection): boolean;
  markRead(section: string): void;
  place(): Place | undefined;
  stopAt(section: string, chapter: string, at: number): void;
}

/** Opens the record of a walkthrough's progress. */
export function openRecord(shelf: Shelf): ReadingRecord {
  return {
    isDone({ id, exercise }) {
      if (!exercise) return shelf.read(readName(id)) !== null;
      const entry = readEntry(shelf.read(entryName(exercise.id, exercise.set)));
      return entry !== undefined && entry.total > 0 && entry.done >= entry.total;
    },
    markRead(section) {
      const name = readName(section);
      if (shelf.read(name) !== null) return;
      shelf.write(name, "1");
      shelf.tell(name, undefined);
    },
    place() {
      try {
        const result = v.safeParse(placeSchema, JSON.parse(shelf.read(PLACE) ?? ""));
        return result.success ? result.output : undefined;
      } catch {
        return undefined;
      }
    },
    stopAt(section, chapter, at) {
      shelf.write(PLACE, JSON.stringify({ section, chapter, at } satisfies Place));
    },
  };
}

/** Minutes of what is not done yet. */
export const minutesLeft = (sections: readonly WalkSection[], isDone: (section: WalkSection) => boolean): number =>
  sections.reduce((sum, section) => sum + (isDone(section) ? 0 : section.minutes), 0);

/** A section by its id, with its chapter. */
export function findSection({ chapters }: Pick<WalkData, "chapters">, id: string) {
  for (const chapter of chapters) {
    const section = chapter.sections.find((each) => each.id === id);
    if (section) return { chapter, section };
  }
  return undefined;
}
