import type { Exercise, Parts, Shape } from "../../../model/index.ts";

/** True when a kind says of each of several items how it compares, so that one can be told item by item. */
export function comparesItems({ logic, examples }: Exercise, { task, solution }: Parts<Shape>): boolean {
  try {
    const { drafts, right } = examples(task, solution, 1);
    const { items } = logic.assess(task, solution, drafts?.[0] ?? right[0]);
    return items.filter(({ verdict }) => verdict !== "open").length > 1;
  } catch {
    return false;
  }
}
