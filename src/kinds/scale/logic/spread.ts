import { describeSpread } from "../../shared/board/describe.ts";
import type { Spread } from "../../shared/board/spread.ts";
import type { ScaleAnswer, ScaleGroup, ScaleSolution, ScaleTally, ScaleTask } from "../types.ts";

/** Counts answers by item and point; every item and point of the task has a number. */
export function tallyScale(task: ScaleTask, answers: readonly ScaleAnswer[]): ScaleTally {
  const items = task.items.map(({ id }) => {
    const counts = task.points.map((point) => [point.id, answers.filter(({ marks }) => marks[id] === point.id).length]);
    return [id, Object.fromEntries(counts)] as const;
  });
  return { answers: answers.length, items: Object.fromEntries(items) };
}

export const groupOf = ({ groups }: ScaleTask, id: string | undefined): ScaleGroup | undefined =>
  groups.find((group) => group.id === id);

/** A row an item, a cell a point. */
export function spreadOf(task: ScaleTask, tally: ScaleTally, previous?: ScaleTally, solution?: ScaleSolution): Spread {
  const rows = task.items.map(({ id, short, text, group }) => {
    const cells = task.points.map((point) => {
      const count = tally.items[id]?.[point.id] ?? 0;
      const change = previous && count - (previous.items[id]?.[point.id] ?? 0);
      return { id: point.id, name: point.name, count, change, hue: groupOf(task, group)?.hue };
    });
    return { id, name: short, text, cells, why: solution?.whys[id] };
  });
  return { answers: tally.answers, rows, noun: "line" };
}

/** The finding in words, with its counts. */
export const describeScale = (task: ScaleTask, tally: ScaleTally): string => describeSpread(spreadOf(task, tally));
