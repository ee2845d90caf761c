import type { Item } from "../../../model/index.ts";

/** The item so many places on; the whole board, `null`, stands before the first and after the last. */
export function itemBeside(items: readonly Item[], focus: string | undefined, by: 1 | -1): string | null {
  const ring = [null, ...items.map(({ id }) => id)];
  const at = Math.max(0, ring.indexOf(focus ?? null));
  return ring.at((at + by) % ring.length) ?? null;
}
