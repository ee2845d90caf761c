import { beginnings } from "./drift.ts";
import type { Plan, PlanItem } from "./plan.ts";
import type { Run } from "./run.ts";

/** How an item stands. One before the item at which the talk began, and not shown since, is `skipped`. */
export type ItemState = "skipped" | "past" | "now" | "future" | "cut";

/** An item of the running order as it stands. */
export interface OrderEntry {
  readonly item: PlanItem;
  readonly state: ItemState;
  /** In milliseconds. */
  readonly used: number;
  /** When it is planned to begin, in milliseconds after the start. */
  readonly start: number;
}

/**
 * The running order as it stands.
 * @param used milliseconds by item
 */
export function orderOf(plan: Plan, run: Run, used: Readonly<Record<string, number>>): OrderEntry[] {
  const place = (id: string | undefined) => plan.items.findIndex((item) => item.id === id);
  const [at, from] = [place(run.at), place(run.from)];
  const starts = beginnings(plan, run);
  const stateOf = (index: number, id: string): ItemState => {
    if (index === at) return "now";
    if (run.cuts.includes(id)) return "cut";
    if (index < from && (used[id] ?? 0) === 0) return "skipped";
    return index < at ? "past" : "future";
  };
  return plan.items.map((item, index) => ({
    item,
    state: stateOf(index, item.id),
    used: used[item.id] ?? 0,
    start: starts[index] ?? 0,
  }));
}
