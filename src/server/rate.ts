import { monotonic } from "./monotonic.ts";

/** Allows so many in a row, and then one at a time. */
export interface Rate {
  /** True when `who` has used up what they may. Counts nothing. */
  isSpent(who: string): boolean;
  /** Counts one. @returns false when it was one too many */
  take(who: string): boolean;
}

/** How many names are kept before those that have recovered are forgotten. */
const MANY = 10_000;

/**
 * A bucket for each name that holds `burst`, and gets one back every `every` milliseconds.
 * @param clock gives milliseconds
 */
export function createRate(burst: number, every: number, clock: () => number = monotonic): Rate {
  /** When each bucket is full again. */
  const full = new Map<string, number>();
  const spentOf = (who: string): number => Math.max(0, (full.get(who) ?? 0) - clock()) / every;
  const forget = () => {
    for (const [who, at] of full) if (at <= clock()) full.delete(who);
  };
  return {
    isSpent: (who) => spentOf(who) + 1 > burst,
    take(who) {
      if (spentOf(who) + 1 > burst) return false;
      if (full.size > MANY) forget();
      full.set(who, Math.max(full.get(who) ?? 0, clock()) + every);
      return true;
    },
  };
}
