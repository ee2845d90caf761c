import { type ComponentChild, render } from "preact";

/**
 * How many pages a surface has: as many as differ from the one before. A component
 * that calls this while it is drawn may use no hook after it.
 * @param draw draws a page, zero-based; past the last one it draws the last
 * @param most where counting ends
 */
export function countPages(draw: (page: number) => ComponentChild, most: number): number {
  const html = (page: number): string => {
    const box = document.createElement("div");
    render(draw(page), box);
    return box.innerHTML;
  };
  let pages = 1;
  for (let last = html(0); pages < most; pages++) {
    const next = html(pages);
    if (next === last) break;
    last = next;
  }
  return pages;
}
