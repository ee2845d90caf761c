import type { SortTask } from "../types.ts";

/** On the stage, in px: between two slips, and for a slip that says how many more there are. */
const GAP = 8;
const MORE = 66;

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

/** A move just made: its tray lights up and shows this card first. `turn` tells two moves apart. */
export interface Landed {
  readonly card: string;
  readonly bin: string;
  readonly turn: number;
}
