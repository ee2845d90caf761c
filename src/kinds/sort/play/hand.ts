import type { Placed, SortCard, SortTask } from "../types.ts";

/** On the stage, in px: between two slips, and for a slip that says how many more there are. */
const GAP = 8;
const MORE = 66;

/** The first card without a bin, looking from after the card `from` and round the end. */
export function nextOpen(task: SortTask, placed: Placed, from?: string): string | undefined {
  const at = task.cards.findIndex(({ id }) => id === from) + 1;
  const turned = [...task.cards.slice(at), ...task.cards.slice(0, at)];
  return turned.find(({ id }) => placed[id] === undefined)?.id;
}

/**
 * The card to have in hand after a draft turned from `before` into `after`: the next open one after a move, the
 * card itself when it was taken out (as Undo does), and what is in hand when another card was moved.
 */
export function nextHand(task: SortTask, before: Placed, after: Placed, hand: string | undefined): string | undefined {
  const changed = task.cards.map(({ id }) => id).filter((id) => before[id] !== after[id]);
  const [card] = changed;
  if (card === undefined || changed.length > 1) return nextOpen(task, after);
  if (after[card] === undefined) return card;
  return hand !== undefined && hand !== card ? hand : nextOpen(task, after, card);
}

/** The card `by` places further along, stopping at the ends. */
export function neighbour(task: SortTask, hand: string | undefined, by: 1 | -1): string | undefined {
  const at = task.cards.findIndex(({ id }) => id === hand);
  if (at < 0) return task.cards.at(by > 0 ? 0 : -1)?.id;
  return task.cards[Math.min(task.cards.length - 1, Math.max(0, at + by))]?.id;
}

/** The bin a key picks: its place (1 to 9) or its letter. */
export function binOfKey(task: SortTask, key: string): string | undefined {
  const byLetter = task.bins.find(({ letter }) => letter.toLowerCase() === key.toLowerCase());
  return (task.bins[Number(key) - 1] ?? byLetter)?.id;
}

/**
 * How many slips of these `widths` in px, from the first, stand in one row of `room` px, with room kept for "+9" when
 * some do not.
 */
export function fitSlips(widths: readonly number[], room: number): number {
  const count = (left: number) => {
    let used = -GAP;
    return widths.findIndex((width) => {
      used += GAP + Math.min(width, room);
      return used > left;
    });
  };
  if (count(room) < 0) return widths.length;
  const some = count(room - MORE);
  return some < 0 ? widths.length - 1 : some;
}

/** Step of the type size for a card's text: longer texts are set smaller. */
export function textStep({ text: { length } }: SortCard): "brief" | "short" | "middle" | "long" {
  if (length <= 150) return length <= 125 ? "brief" : "short";
  return length <= 190 ? "middle" : "long";
}

/** Headings keep their order: a slide's headline is an h1 or h2, a phone's title an h2, a reading page's an h3. */
export const TITLES = { deck: "h2", phone: "h3", page: "h4" } as const;

/** A move just made: its tray lights up and shows this card first. `turn` tells two moves apart. */
export interface Landed {
  readonly card: string;
  readonly bin: string;
  readonly turn: number;
}
