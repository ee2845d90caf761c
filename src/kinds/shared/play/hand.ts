import type { Mode } from "../../../model/index.ts";

/** What lies where, by the id of what is placed; what is absent is open. */
export type Placed = Readonly<Record<string, string>>;

/** The first of `ids` that is not placed, looking from after `from` and round the end. */
export function nextOpen(ids: readonly string[], placed: Placed, from?: string): string | undefined {
  const at = ids.indexOf(from ?? "") + 1;
  return [...ids.slice(at), ...ids.slice(0, at)].find((id) => placed[id] === undefined);
}

/**
 * What to have in hand after a draft turned from `before` into `after`: the next open one after a move, the thing
 * itself when it was taken out (as Undo does), and what is in hand when another one was moved.
 */
export function nextHand(
  ids: readonly string[],
  before: Placed,
  after: Placed,
  hand: string | undefined,
): string | undefined {
  const [changed, ...others] = ids.filter((id) => before[id] !== after[id]);
  if (changed === undefined || others.length > 0) return nextOpen(ids, after);
  if (after[changed] === undefined) return changed;
  return hand !== undefined && hand !== changed ? hand : nextOpen(ids, after, changed);
}

/** What lies `by` places further along, stopping at the ends. */
export function neighbour(ids: readonly string[], hand: string | undefined, by: 1 | -1): string | undefined {
  const at = ids.indexOf(hand ?? "");
  if (at < 0) return ids.at(by > 0 ? 0 : -1);
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))];
}

/** Headings keep their order: a slide's headline is an h1 or h2, a phone's title an h2, a reading page's an h3. */
export const TITLES = { deck: "h2", phone: "h3", page: "h4" } as const satisfies Record<Mode, string>;
