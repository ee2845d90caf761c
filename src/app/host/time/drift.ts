import type { Plan, PlanItem } from "./plan.ts";
import { type Run, usedAt } from "./run.ts";

const MINUTE = 60_000;

/** How the talk stands; all durations in milliseconds. */
export interface Standing {
  readonly used: Readonly<Record<string, number>>;
  /** What has been used in all, pauses left out. */
  readonly elapsed: number;
  /** What was planned from where the talk began, cuts not taken off. */
  readonly planned: number;
  /** What is still to come by the plan, without what is cut. */
  readonly left: number;
  /** How much later than planned it will end: behind when above 0, ahead when below. */
  readonly drift: number;
}

/**
 * Compares what has been used with the plan. Items before the current one are done, whatever they took; the current
 * one and those after it will take what is left of their minutes.
 */
export function standingOf(plan: Plan, run: Run, now: number): Standing {
  const used = usedAt(run, now);
  const at = placeOf(plan, run.at);
  const elapsed = Object.values(used).reduce((sum, time) => sum + time, 0);
  const planned = plan.items.slice(placeOf(plan, run.from)).reduce((sum, { minutes }) => sum + minutes * MINUTE, 0);
  const left = plan.items
    .slice(at)
    .filter(({ id }) => !run.cuts.includes(id))
    .reduce((sum, { id, minutes }) => sum + Math.max(0, minutes * MINUTE - (used[id] ?? 0)), 0);
  return { used, elapsed, planned, left, drift: elapsed + left - planned };
}

/** What may still be cut, first the one to cut first: items with an order of cutting that are yet to come. */
export const cuttable = (plan: Plan, run: Run): PlanItem[] =>
  plan.items
    .slice(placeOf(plan, run.at) + (run.began === undefined ? 0 : 1))
    .filter(({ id, cut }) => cut !== undefined && !run.cuts.includes(id))
    .toSorted((a, b) => (a.cut ?? 0) - (b.cut ?? 0));

const placeOf = (plan: Plan, id: string | undefined): number =>
  Math.max(
    0,
    plan.items.findIndex((item) => item.id === id),
  );

/**
 * When each item is planned to begin, in milliseconds after the start; what is cut takes no time. Items before the one
 * at which the talk began have negative times.
 */
export function beginnings(plan: Plan, { cuts, from }: Pick<Run, "cuts" | "from">): number[] {
  let sum = 0;
  const all = plan.items.map(({ id, minutes }) => {
    const begins = sum;
    if (!cuts.includes(id)) sum += minutes * MINUTE;
    return begins;
  });
  const first = all[placeOf(plan, from)] ?? 0;
  return all.map((begins) => begins - first);
}

/** The step an item has come to by the time used, and how long that step has been going on. */
export function stepAt({ steps }: PlanItem, used: number): { readonly index: number; readonly into: number } {
  let into = used;
  for (const [index, { minutes }] of steps.entries()) {
    if (into < minutes * MINUTE || index === steps.length - 1) return { index, into };
    into -= minutes * MINUTE;
  }
  return { index: 0, into };
}
