import { sentence } from "../../../kinds/words.ts";
import type { WalkData } from "../data.ts";
import { minutesInFigures, timeInWords } from "../words.ts";
import { minutesLeft, type ReadingRecord } from "./record.ts";

/** Fills the segments and the minutes of a page with what has been read and done. */
export function showProgress(page: Document, data: WalkData, record: ReadingRecord): void {
  const all = data.chapters.flatMap(({ sections }) => sections);
  const done = new Set(all.filter(record.isDone).map(({ id }) => id));
  for (const segment of page.querySelectorAll<HTMLElement>(".walk-segments [data-of]")) {
    segment.toggleAttribute("data-done", done.has(segment.dataset.of ?? ""));
  }
  for (const row of page.querySelectorAll<HTMLElement>("li[data-section]")) {
    row.toggleAttribute("data-done", done.has(row.dataset.section ?? ""));
  }
  for (const { id, sections } of data.chapters) {
    const left = minutesLeft(sections, record.isDone);
    const begun = sections.some((section) => done.has(section.id));
    const words = left === 0 ? "done" : `${minutesInFigures(left)}${begun ? " left" : ""}`;
    const about = begun
      ? `, ${sections.filter((each) => done.has(each.id)).length} of ${sections.length} sections`
      : "";
    for (const line of page.querySelectorAll(`[data-progress="${CSS.escape(id)}"] [data-left]`)) {
      line.replaceChildren(words, hidden(about));
    }
  }
  const left = minutesLeft(all, record.isDone);
  const words = left === 0 ? "All of it is done." : `${sentence(timeInWords(left))}${done.size > 0 ? " left" : ""}.`;
  for (const line of page.querySelectorAll("[data-all-left]")) line.textContent = words;
}

/** What the segments show to the eye, for who cannot see them. */
function hidden(words: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "visually-hidden";
  span.textContent = words;
  return span;
}
