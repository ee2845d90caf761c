/** What is found out about a document's pages once they are laid out. */
export interface Settled {
  readonly pages: number;
  readonly bookmarks: readonly { title: string; level: number; page: number; top: number }[];
  /** Where what is linked to stands: its page, and how far below its upper edge, in CSS pixels. */
  readonly anchors: readonly { id: string; page: number; top: number }[];
  readonly faults: readonly Fault[];
}

/** Something that does not fit its page. */
export interface Fault {
  /** Where it was written: `slides/02-archetypes.md:30`. */
  readonly source: string;
  readonly words: string;
}

/**
 * A script for a document's page, in print media and once its fonts are there; it gives a `Settled`. It moves blocks
 * and rows that a page has no room for to a page after it, writes the numbers of pages where the page's own HTML names
 * slides, and measures every box.
 */
export const settlePages = (): string =>
  `(() => { ${[extentOf, shareOut, partSheet, takeRow, measureBox, numberPages, placesIn, settle].join("\n")}; return settle(); })()`;

// What follows runs in the page, where these functions know each other and nothing else.

function settle(): Settled {
  const probe = document.createElement("div");
  probe.style.height = "var(--block)";
  document.body.append(probe);
  // A page's area is whole pixels when it is printed.
  const room = Math.floor(probe.getBoundingClientRect().height) - 1;
  probe.remove();
  for (const page of document.querySelectorAll<HTMLElement>(".page:not(.slide-box, .cut)")) shareOut(page, room);
  for (const sheet of document.querySelectorAll<HTMLElement>("[data-parted] .paper")) partSheet(sheet, room);
  const boxes = [...document.querySelectorAll<HTMLElement>(".page, .sheets .paper")];
  const faults = boxes.flatMap((box) => measureBox(box, room));
  return { pages: boxes.length, ...placesIn(boxes), faults };
}

/** How far what stands in a box passes its right edge, and the lower one of a box as high as `room`; in CSS pixels. */
function extentOf(box: HTMLElement, room: number): { tall: number; wide: number } {
  const { top, right: edge, height } = box.getBoundingClientRect();
  const bottom = top + (box.matches(".slide-box, .cut") ? height : room);
  const found = { tall: 0, wide: 0 };
  const look = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.matches(".visually-hidden, [hidden]")) continue;
      const { display, overflowX, overflowY, contain } = getComputedStyle(child);
      if (display === "none") continue;
      const rect = child.getBoundingClientRect();
      if (rect.width > 0 && rect.height > 0) {
        found.tall = Math.max(found.tall, rect.bottom - bottom);
        found.wide = Math.max(found.wide, rect.right - edge);
      }
      const isClipped = overflowX !== "visible" || overflowY !== "visible" || contain === "strict";
      if (!isClipped && !(child instanceof SVGElement)) look(child);
    }
  };
  look(box);
  return found;
}

/** Moves the last blocks of a page that has no room for them to a new one behind it, and so on. */
function shareOut(page: HTMLElement, room: number): void {
  const blocks = () => [...page.querySelectorAll<HTMLElement>(":scope > .block, :scope > .contents > .block")];
  // A page is not left without anything.
  const least = page.querySelector(":scope > table") ? 0 : 1;
  let next: HTMLElement | undefined;
  for (let all = blocks(); all.length > least && extentOf(page, room).tall > 1; all = blocks()) {
    const last = all.at(-1) as HTMLElement;
    if (!next) {
      next = page.cloneNode(false) as HTMLElement;
      for (const name of ["id", "data-bookmark"]) next.removeAttribute(name);
      const contents = page.querySelector(":scope > .contents");
      if (contents) next.append(contents.cloneNode(false));
      const credit = page.querySelector(":scope > .credit-line");
      if (credit) next.append(credit);
      page.after(next);
    }
    (last.parentElement === page ? next : (next.querySelector(".contents") ?? next)).prepend(last);
  }
  if (next) shareOut(next, room);
}

/** Moves what a sheet has no room for, from its end and by rows of its table, to a new one behind it, and so on. */
function partSheet(sheet: HTMLElement, room: number): void {
  const next = sheet.cloneNode(false) as HTMLElement;
  next.removeAttribute("id");
  while (extentOf(sheet, room).tall > 1) {
    const last = sheet.lastElementChild;
    if (last instanceof HTMLTableElement && last.rows.length > 2) takeRow(last, next);
    else if (last?.previousElementSibling) next.prepend(last);
    else break;
  }
  if (next.childElementCount === 0) return;
  sheet.after(next);
  partSheet(next, room);
}

/** Moves a table's last row to the table that goes on with it on the next sheet, under the same heads. */
function takeRow(table: HTMLTableElement, next: HTMLElement): void {
  const first = next.firstElementChild;
  const isOpen = first instanceof HTMLTableElement && first.dataset.goesOn !== undefined;
  const other = isOpen ? first : (table.cloneNode(false) as HTMLTableElement);
  if (!isOpen) {
    other.dataset.goesOn = "";
    if (table.tHead) other.append(table.tHead.cloneNode(true));
    other.createTBody();
    next.prepend(other);
  }
  const row = table.rows[table.rows.length - 1];
  if (row) other.tBodies[0]?.prepend(row);
}

function measureBox(box: HTMLElement, room: number): Fault[] {
  const { tall, wide } = extentOf(box, room);
  const millimetres = (pixels: number) => Math.ceil((pixels * 25.4) / 96);
  const over = [
    ...(tall > 1 ? [`${millimetres(tall)} mm too tall`] : []),
    ...(wide > 1 ? [`${millimetres(wide)} mm too wide`] : []),
  ];
  if (over.length === 0) return [];
  // What does not fit is the last block of its page.
  const blocks = [...box.querySelectorAll<HTMLElement>("[data-source]")];
  const source = (blocks.at(-1) ?? box.closest<HTMLElement>("[data-source]"))?.dataset.source;
  return [{ source: source ?? "slides/workshop.yaml:1", words: `what it says is ${over.join(" and ")} for a page` }];
}

/** Writes pages' numbers where slides are named. @param pageOf the place of an element's page, from 1 */
function numberPages(pageOf: (element: Element) => number): void {
  for (const reference of document.querySelectorAll<HTMLElement>("[data-refers]")) {
    const target = document.getElementById(reference.dataset.refers ?? "");
    const page = target ? pageOf(target) : 0;
    if (page === 0) continue;
    reference.textContent = String(page);
    reference.dataset.page = String(page);
  }
  for (const words of document.querySelectorAll<HTMLElement>("[data-pages]")) {
    words.textContent = words.dataset.pages ?? "";
  }
}

function placesIn(boxes: readonly HTMLElement[]): Pick<Settled, "bookmarks" | "anchors"> {
  const places = new Map<Element, number>(boxes.map((box, at) => [box, at + 1]));
  const pageOf = (element: Element): number =>
    places.get(element.closest(".page, .sheets .paper") ?? element.querySelector(".paper") ?? element) ?? 0;
  const placeOf = (element: Element) => {
    const page = pageOf(element);
    const top = element.getBoundingClientRect().top - (boxes[page - 1]?.getBoundingClientRect().top ?? 0);
    return { page, top: Math.max(0, top) };
  };
  numberPages(pageOf);
  const bookmarks = [...document.querySelectorAll<HTMLElement>("[data-bookmark]")].flatMap((element) => {
    const { bookmark: title = "", level = "1", part } = element.dataset;
    const here = { title, level: Number(level), ...placeOf(element) };
    return part === undefined ? [here] : [{ ...here, title: part, level: 1, top: 0 }, here];
  });
  const ids = new Set(Array.from(document.links, ({ hash }) => decodeURIComponent(hash.slice(1))));
  const anchors = [...ids].flatMap((id) => {
    const target = id === "" ? null : document.getElementById(id);
    return target ? [{ id, ...placeOf(target) }] : [];
  });
  return { bookmarks, anchors };
}
