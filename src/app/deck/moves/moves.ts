import type { RevealApi } from "reveal.js";
import { aimed } from "../agenda/cuts.ts";
import { goTo } from "./scroll-view.ts";

/** The ways from slide to slide. Keys that are held down repeat these, and no other action. */
export type Move = "next" | "back" | "next-whole" | "back-whole" | "left" | "right" | "up" | "down" | "first" | "last";

/** The deck's moves, by name. A deck that turns its own slides stops doing so at the first. */
export function deckMoves(deck: RevealApi): Readonly<Record<Move, () => void>> {
  // Without stacks every arrow goes on or back, as Reveal has it.
  const isLine = (): boolean => !deck.isOverview() && !(deck.hasHorizontalSlides() && deck.hasVerticalSlides());
  const moves: Readonly<Record<Move, () => void>> = {
    next: () => deck.next(),
    back: () => deck.prev(),
    "next-whole": () => deck.next({ skipFragments: true }),
    "back-whole": () => deck.prev({ skipFragments: true }),
    left: () => (isLine() ? deck.prev() : deck.left()),
    right: () => (isLine() ? deck.next() : deck.right()),
    up: () => (isLine() ? deck.prev() : deck.up()),
    down: () => (isLine() ? deck.next() : deck.down()),
    first: () => aimed(() => goTo(deck, deck.getSlides()[0])),
    last: () => aimed(() => goTo(deck, deck.getSlides().at(-1))),
  };
  const byHand = (move: () => void) => (): void => {
    if (deck.isAutoSliding()) deck.toggleAutoSlide(false);
    move();
  };
  return Object.fromEntries(Object.entries(moves).map(([name, move]) => [name, byHand(move)])) as typeof moves;
}
