import type { WalkData } from "../data.ts";
import { findSection, type ReadingRecord } from "./record.ts";

/** A section whose end lies so little below the window is in sight, in CSS pixels. */
const SLACK = 8;
/** How long the page must rest, in milliseconds. */
const REST = 250;
/** How long a page must have been open before a section counts as read, in milliseconds. */
const SETTLED = 1200;

/**
 * Follows the reader: notes which section is in sight, marks those read whose end is in sight while the page rests, and
 * shows the current one in the rail.
 */
export function followReading(page: Document, data: WalkData, record: ReadingRecord): void {
  const sections = [...page.querySelectorAll<HTMLElement>("section[data-section]")];
  if (sections.length === 0) return;
  let current: string | undefined;
  let isOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const line = innerHeight * 0.35;
    const at = sections.filter((section) => section.getBoundingClientRect().top <= line).at(-1);
    const isFoot = innerHeight + scrollY >= document.documentElement.scrollHeight - 4 && scrollY > 0;
    const id = (isFoot ? sections.at(-1) : at)?.dataset.section;
    if (id !== current) {
      current = id;
      showCurrent(page, id);
    }
    clearTimeout(timer);
    timer = setTimeout(settle, isOpen ? REST : SETTLED);
  };
  const settle = () => {
    if (document.visibilityState !== "visible") return;
    isOpen = true;
    for (const section of sections) {
      const { bottom } = section.getBoundingClientRect();
      if (bottom > 0 && bottom <= innerHeight + SLACK) record.markRead(section.dataset.section ?? "");
    }
    const found = current === undefined ? undefined : findSection(data, current);
    if (found) record.stopAt(found.section.id, found.chapter.id, Date.now());
  };
  addEventListener("scroll", look, { passive: true });
  addEventListener("resize", look, { passive: true });
  document.addEventListener("visibilitychange", look);
  // To measure the page while it is being laid out would have it laid out twice.
  setTimeout(look, REST);
}

function showCurrent(page: Document, id: string | undefined): void {
  for (const row of page.querySelectorAll<HTMLElement>(".walk-sections [data-section]")) {
    const link = row.querySelector("a");
    if (row.dataset.section !== id) link?.removeAttribute("aria-current");
    else {
      link?.setAttribute("aria-current", "location");
      keepInSight(row);
    }
  }
}

/** Moves the rail, never the page. */
function keepInSight(row: HTMLElement): void {
  const rail = row.closest<HTMLElement>(".walk-rail");
  if (!rail || rail.scrollHeight <= rail.clientHeight) return;
  const top = row.getBoundingClientRect().top - rail.getBoundingClientRect().top;
  if (top < 80 || top > rail.clientHeight - 80) rail.scrollTop += top - rail.clientHeight / 2;
}
