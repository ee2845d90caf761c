import type { Place, Position } from "../../link/protocol.ts";
import type { Deck } from "./decks.ts";

/** Every step of a slide shown, whatever their number. */
export const ALL_STEPS = 999;

/** The address's hash of a slide with so many of its steps shown. */
export const hashOf = (slide: string, step = 0): string => `#/${encodeURIComponent(slide)}/${step - 1}`;

/** The deck's address in the agenda a deck is in, as a query: every slide when it has none. */
export const agendaQuery = ({ agenda }: Pick<Deck, "agenda">): string =>
  `agenda=${encodeURIComponent(agenda || "all")}`;

/** Where a deck was, as an address to open it there again. */
export const addressOf = (root: URL, deck: Pick<Deck, "agenda" | "position">): string => {
  const { slide, step } = deck.position;
  return `${root.href}?${agendaQuery(deck)}${step > 0 ? hashOf(slide, step) : `#/${encodeURIComponent(slide)}`}`;
};

/** The slide after the current one, without those passed over; undefined at the end. */
export function nextPlace(slides: readonly Place[], { slide }: Position, cut: readonly string[]): Place | undefined {
  const at = slides.findIndex(({ id }) => id === slide);
  return slides.slice(at + 1).find(({ id }) => !cut.includes(id));
}
