import type { WalkData } from "../data.ts";
import { showNotice } from "../notice.ts";
import { dayInWords } from "../words.ts";
import { findSection, type ReadingRecord } from "./record.ts";

/** Says that this tab has been here: a page that is only loaded again keeps its place by itself. */
const VISITED = "staffroom:walk-visit";

/**
 * Offers a reader who comes back to go on where they stopped: on the first page, and in the chapter they stopped in.
 * An address that names a section is followed without a word.
 */
export function offerResume(data: WalkData, record: ReadingRecord, now: number): void {
  const isBack = !hasVisited();
  const place = record.place();
  const found = place && findSection(data, place.section);
  if (!isBack || location.hash !== "" || !place || !found) return;
  const { chapter, section } = found;
  const isHere = data.here === chapter.id;
  const isFirst = chapter.sections[0] === section && chapter === data.chapters[0];
  if (isFirst || (!isHere && data.here !== "")) return;
  if (isHere && chapter.sections[0] === section) return;
  const where = isHere ? "" : ` in “${chapter.title}”`;
  showNotice(`${dayInWords(place.at, now)} you stopped at “${section.title.replace(/[.!?]$/, "")}”${where}.`, [
    { words: "Go on from there", href: section.href },
    { words: isHere ? "Begin the chapter again" : "Begin again" },
  ]);
}

function hasVisited(): boolean {
  try {
    const visited = sessionStorage.getItem(VISITED) !== null;
    sessionStorage.setItem(VISITED, "1");
    return visited;
  } catch {
    return false;
  }
}
