import type { RevealApi } from "reveal.js";
import { slideInHash } from "../moves/address.ts";
import { isScrolling } from "../moves/scroll-view.ts";

let cut: ReadonlySet<string> = new Set();
let asked = false;

/** Names the slides, by id, that the deck is to pass over. */
export function cutSlides(ids: readonly string[]): void {
  cut = new Set(ids);
}

/** Runs a move that a person has aimed at one slide: it arrives there, cut or not. */
export function aimed(move: () => void): void {
  asked = true;
  move();
  asked = false;
}

/** Has the deck pass over slides that are cut, unless it was sent to one by its address, the overview or `aimed`. */
export function passOverCuts(deck: RevealApi): void {
  deck.on("beforeslidechange", (event: Event & { readonly indexh?: number; readonly indexv?: number }) => {
    if (cut.size === 0 || asked || isScrolling() || deck.isOverview()) return;
    const current = deck.getCurrentSlide();
    const target = targetOf(deck, event.indexh ?? 0, event.indexv ?? 0);
    if (!target || target === current || !cut.has(target.id) || slideInHash(location.hash) === target.id) return;
    event.preventDefault();
    const slides = deck.getSlides();
    const way = nearestUncut(
      slides.map(({ id }) => !cut.has(id)),
      slides.indexOf(current),
      slides.indexOf(target),
    );
    const instead = way === undefined ? undefined : slides[way];
    if (!instead || instead === current) return;
    const { h, v } = deck.getIndices(instead);
    aimed(() => deck.slide(h, v));
  });
}

/** The slide a move arrives at: in another stack, the one it was last left at. */
function targetOf(deck: RevealApi, h: number, v: number): HTMLElement | undefined {
  const now = deck.getIndices();
  const column = deck.getSlide(h);
  if (!column?.matches(".stack")) return column;
  if (h === now.h || v !== now.v) return deck.getSlide(h, v);
  return deck.getSlide(h, Number(column.dataset.previousIndexv ?? 0));
}

/**
 * Where a move from one place to another ends when some places are cut: the first that is left from `to` on in the
 * direction of the move, else the nearest before it; undefined when all are cut.
 * @param left for each place, whether it is still shown
 */
export function nearestUncut(left: readonly boolean[], from: number, to: number): number | undefined {
  const back = to < from;
  const after = left.findIndex((is, index) => is && index >= to);
  const before = left.findLastIndex((is, index) => is && index <= to);
  const [first, second] = back ? [before, after] : [after, before];
  const found = first === -1 ? second : first;
  return found === -1 ? undefined : found;
}
