import type { Placed } from "./hand.ts";

interface Named {
  readonly id: string;
}

/** What lies where among the known things and places, in the things' order; the rest is left behind. */
export function tidyPlaced(things: readonly Named[], places: readonly Named[], placed: Placed): Placed {
  const pairs = things.map(({ id }) => [id, Object.hasOwn(placed, id) ? placed[id] : undefined] as const);
  return Object.fromEntries(
    pairs.filter((pair): pair is readonly [string, string] => places.some(({ id }) => id === pair[1])),
  );
}

/** A clean copy when exactly the things lie in known places, else undefined. Never throws. */
export function readPlaced(things: readonly Named[], places: readonly Named[], value: unknown): Placed | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const placed = tidyPlaced(things, places, value as Placed);
  const isWhole = Object.keys(placed).length === things.length && Object.keys(value).length === things.length;
  return isWhole ? placed : undefined;
}
