import type { Spread, SpreadRow } from "../../shared/board/spread.ts";
import type { CanvasAnswer, CanvasSolution, CanvasTally, CanvasTask } from "../types.ts";
import { fieldsOf } from "./fields.ts";

/** Counts who filled which field and ticked which test; every one of the task has a number. */
export function tallyCanvas(task: CanvasTask, answers: readonly CanvasAnswer[]): CanvasTally {
  const count = (ids: readonly { readonly id: string }[], list: keyof CanvasAnswer) =>
    Object.fromEntries(ids.map(({ id }) => [id, answers.filter((answer) => answer[list].includes(id)).length]));
  return { answers: answers.length, filled: count(fieldsOf(task), "filled"), ticked: count(task.tests, "ticked") };
}

/** A row a test, yes or not yet; a canvas without tests has a row a part, written or left open. Never a word of anyone. */
export function spreadOf(
  task: CanvasTask,
  tally: CanvasTally,
  previous?: CanvasTally,
  solution?: CanvasSolution,
): Spread {
  const { answers } = tally;
  const row = (count: number, before: number | undefined, names: readonly [string, string]): SpreadRow["cells"] => [
    { id: "yes", name: names[0], count, change: before === undefined ? undefined : count - before },
    { id: "no", name: names[1], count: answers - count },
  ];
  if (task.tests.length > 0) {
    const rows = task.tests.map(({ id, short, text }) => ({
      id,
      name: short,
      text,
      why: solution?.reasons[id],
      cells: row(tally.ticked[id] ?? 0, previous && (previous.ticked[id] ?? 0), ["yes", "not yet"]),
    }));
    return { answers, rows, noun: "test" };
  }
  const rows = task.parts.map(({ id, name, hint, fields }) => {
    const least = (of: CanvasTally) => Math.min(...fields.map((field) => of.filled[field.id] ?? 0));
    const cells = row(least(tally), previous && least(previous), ["all of it", "some of it"]);
    return { id, name, text: hint ?? name, cells };
  });
  return { answers, rows, noun: "part" };
}
