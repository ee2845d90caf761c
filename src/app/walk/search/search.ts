import type MiniSearch from "minisearch";
import type { WalkData } from "../data.ts";
import { findSection } from "../progress/record.ts";
import { cutExcerpt } from "./excerpt.ts";
import type { SearchEntry } from "./options.ts";

/** At most so many sections are shown. */
const SHOWN = 12;

/** Gives the index as text: fetched, or from the one file that holds everything. */
export type FetchIndex = () => Promise<string>;

/**
 * Makes the search field work: the index and the library come when it is first used. `/` goes to it, Enter to the
 * first section found, Escape clears it.
 */
export function startSearch(page: Document, data: WalkData, fetchIndex: FetchIndex): void {
  const box = page.querySelector<HTMLElement>("[data-search]");
  const input = box?.querySelector("input");
  const list = box?.querySelector("ol");
  const status = box?.querySelector("[role=status]");
  if (!box || !input || !list || !status) return;
  box.hidden = false;
  const load = once(() => loadIndex(fetchIndex));
  const search = async () => {
    const wanted = input.value.trim();
    if (wanted === "") return show(list, status, [], "");
    try {
      const index = await load();
      // Typing has gone on meanwhile.
      if (wanted === input.value.trim()) show(list, status, drawFound(index, wanted, data), countFound);
    } catch {
      show(list, status, [], "The search could not be fetched. Try again once you are back online.");
      load.again();
    }
  };
  input.addEventListener("focus", () => void load().catch(() => load.again()));
  input.addEventListener("input", () => void search());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("a")?.click();
    else if (event.key === "Escape" && input.value !== "") {
      input.value = "";
      void search();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("a"))) return;
    input.value = "";
    show(list, status, [], "");
  });
  page.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof Element && event.target.closest("input, textarea, select, .player");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    if (!box.checkVisibility()) return;
    event.preventDefault();
    input.focus();
  });
}

async function loadIndex(fetchIndex: FetchIndex): Promise<MiniSearch<SearchEntry>> {
  const [{ openIndex }, text] = await Promise.all([import("./open-index.ts"), fetchIndex()]);
  return openIndex(text);
}

function drawFound(index: MiniSearch<SearchEntry>, wanted: string, data: WalkData): HTMLElement[] {
  return index.search(wanted).flatMap(({ id, match, text, title, chapter }) => {
    const found = findSection(data, String(id));
    if (!found) return [];
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = found.section.href;
    const name = document.createElement("b");
    name.append(...cutExcerpt(String(title), Object.keys(match), Number.POSITIVE_INFINITY).map(drawPart));
    const about = document.createElement("small");
    about.append(`${chapter}. `, ...cutExcerpt(String(text), Object.keys(match)).map(drawPart));
    link.append(name, about);
    row.append(link);
    return [row];
  });
}

function drawPart({ text, isHit }: { text: string; isHit: boolean }): Node | string {
  if (!isHit) return text;
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

function show(
  list: HTMLElement,
  status: Element,
  rows: readonly HTMLElement[],
  words: string | typeof countFound,
): void {
  list.replaceChildren(...rows.slice(0, SHOWN));
  list.hidden = rows.length === 0 && words === "";
  const said = typeof words === "string" ? words : words(rows.length);
  if (rows.length === 0 && said !== "") {
    const row = document.createElement("li");
    row.textContent = said;
    list.append(row);
  }
  status.textContent = said;
}

const countFound = (count: number): string => {
  if (count === 0) return "Nothing here has that word. Try a shorter one.";
  return count === 1
    ? "One section found."
    : `${count > SHOWN ? `The first ${SHOWN} of ${count}` : count} sections found.`;
};

/** Runs `make` at the first call and gives its promise to all; `again` lets the next call run it anew. */
function once<T>(make: () => Promise<T>): (() => Promise<T>) & { again(): void } {
  let made: Promise<T> | undefined;
  const run = () => {
    made ??= make();
    return made;
  };
  return Object.assign(run, {
    again() {
      made = undefined;
    },
  });
}
