import { type Entry, isEntryName, readEntry } from "../answers/entry.ts";
import type { Shelf } from "../answers/shelf.ts";
import type { WalkData, WalkSection } from "../data.ts";

/** A place of the walkthrough that has an answer, or is to have one. */
export interface Page {
  readonly chapter: string;
  readonly section: WalkSection;
  readonly cut: { readonly id: string; readonly set: string };
  readonly title: string;
  readonly entry?: Entry;
}

/** What a workbook holds: every exercise in reading order, each cut once, and answers to exercises that are gone. */
export interface WorkbookPlan {
  readonly pages: readonly Page[];
  readonly gone: readonly Entry[];
}

/** Lays out a person's workbook. */
export function planWorkbook({ chapters, exercises }: WalkData, shelf: Shelf): WorkbookPlan {
  const entries = new Map<string, Entry>(
    shelf
      .names()
      .filter(isEntryName)
      .flatMap((name) => {
        const entry = readEntry(shelf.read(name));
        return entry ? [[`${entry.exercise}|${entry.set}`, entry] as const] : [];
      }),
  );
  const pages = new Map<string, Page>();
  for (const chapter of chapters) {
    for (const section of chapter.sections) {
      const cut = section.exercise;
      const key = `${cut?.id}|${cut?.set}`;
      if (!cut || pages.has(key)) continue;
      const entry = entries.get(key);
      const title = exercises[cut.id]?.heading.title ?? cut.id;
      pages.set(key, { chapter: chapter.title, section, cut, title, ...(entry && { entry }) });
      entries.delete(key);
    }
  }
  return { pages: [...pages.values()], gone: [...entries.values()] };
}
