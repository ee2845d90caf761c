import type { Exercise, Parts, Shape } from "../../../model/index.ts";

/**
 * True when a kind says of each of several items how it compares with a reading of ours, so that one can be told item by
 * item. Where there is no such reading, there is nothing to compare with.
 */
export function comparesItems({ logic, compare, examples }: Exercise, { task, solution }: Parts<Shape>): boolean {
  if (compare !== undefined) return false;
  try {
    const { drafts, right } = examples(task, solution, 1);
    const { items } = logic.assess(task, solution, drafts?.[0] ?? right[0]);
    return items.filter(({ verdict }) => verdict !== "open").length > 1;
  } catch {
    return false;
  }
}
