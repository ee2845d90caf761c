import { expect, test } from "vitest";
import type { SortShape } from "../../../../src/kinds/sort/types.ts";
import { openExercise } from "../exercise.ts";

const { exercise, logic, task, solution, faultsOf } = await openExercise<SortShape>("control-map");
const first = task.cards[0]!.id;

test("the map has its fifteen factors in three zones, and a set of eight", () => {
  expect(task.cards).toHaveLength(15);
  expect(task.bins.map(({ id }) => id)).toEqual(["control", "influence", "outside"]);
  expect(logic.select!(task, solution, "eight").task.cards).toHaveLength(8);
});

test("a card is marked wherever it lies, also before it lies anywhere, and the mark comes off again", () => {
  const marked = logic.update(task, logic.start(task, 1), { type: "flag", card: first, on: true });
  expect(marked.flags).toEqual([first]);
  const placed = logic.update(task, marked, { type: "place", card: first, bin: "outside" });
  expect(placed).toEqual({ placed: { [first]: "outside" }, flags: [first] });
  expect(logic.update(task, placed, { type: "flag", card: first, on: false }).flags).toEqual([]);
});

test("the margin is counted beside the zones, and a row carries it", () => {
  const { right, wrong } = exercise.examples(task, solution, 3);
  const answers = [...right, ...wrong];
  const { flags } = logic.tally(task, answers);
  for (const { id } of task.cards)
    expect(flags?.[id]).toBe(answers.filter((answer) => answer.flags?.includes(id)).length);
});

test("an answer without its margin, or with a card marked twice, is refused", () => {
  const { placed } = exercise.examples(task, solution, 1).right[0]!;
  expect(logic.readAnswer(task, { placed, flags: [] })).toEqual({ placed, flags: [] });
  expect(logic.readAnswer(task, { placed })).toBeUndefined();
  expect(logic.readAnswer(task, { placed, flags: [first, first] })).toBeUndefined();
});

test("a flagged card in a sort without a flag is an error at its path", () => {
  const { errors } = faultsOf((source) => delete source.flag);
  expect(errors[0]).toMatchObject({ code: "missing-field", path: ["cards", 8, "flagged"] });
});
