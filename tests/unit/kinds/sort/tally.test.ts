import { expect, test } from "vitest";
import { byDivision } from "../../../../src/kinds/shared/board/spread.ts";
import { describeSort, spreadSort } from "../../../../src/kinds/sort/logic/describe.ts";
import { spreadOf } from "../../../../src/kinds/sort/logic/spread.ts";
import { tallySort } from "../../../../src/kinds/sort/logic/tally.ts";
import type { SortTally } from "../../../../src/kinds/sort/types.ts";
import { smallSort } from "./source.ts";

const { task } = smallSort();

/** A tally from votes for fruit, root and leaf, by card in the task's order. */
function tallyOf(...rows: readonly (readonly [number, number, number])[]): SortTally {
  const cards = rows.map(([fruit, root, leaf], at) => [task.cards[at]!.id, { fruit, root, leaf }] as const);
  return { answers: rows[0]!.reduce((sum, count) => sum + count, 0), cards: Object.fromEntries(cards) };
}

const divided = (tally: SortTally) => byDivision(spreadOf({ task, tally }).rows);
const order = (tally: SortTally) => divided(tally).map((row) => row.id);

test("a tally has a number for every card and bin", () => {
  const answers = [
    { placed: { tomato: "fruit", carrot: "root", rhubarb: "leaf" } },
    { placed: { tomato: "leaf", carrot: "root", rhubarb: "leaf" } },
  ];
  expect(tallySort(task, answers)).toStrictEqual({
    answers: 2,
    cards: {
      tomato: { fruit: 1, root: 0, leaf: 1 },
      carrot: { fruit: 0, root: 2, leaf: 0 },
      rhubarb: { fruit: 0, root: 0, leaf: 2 },
    },
  });
  expect(tallySort(task, []).cards.carrot).toEqual({ fruit: 0, root: 0, leaf: 0 });
});

test("the card with the smallest largest group comes first", () => {
  expect(order(tallyOf([6, 0, 0], [3, 3, 0], [4, 1, 1]))).toEqual(["carrot", "rhubarb", "tomato"]);
});

test("of two equally large groups, the more evenly spread rest comes first", () => {
  expect(order(tallyOf([4, 4, 0], [4, 2, 2], [8, 0, 0]))).toEqual(["carrot", "tomato", "rhubarb"]);
});

test("cards alike in every respect keep the task's order", () => {
  expect(order(tallyOf([2, 1, 0], [0, 2, 1], [1, 0, 2]))).toEqual(["tomato", "carrot", "rhubarb"]);
});

test("rows carry their votes in the order of the bins", () => {
  const [first] = divided(tallyOf([5, 0, 1], [6, 0, 0], [6, 0, 0]));
  expect(first?.cells.map(({ id, count }) => [id, count])).toEqual([
    ["fruit", 5],
    ["root", 0],
    ["leaf", 1],
  ]);
});

test.each<[string, SortTally, string]>([
  ["two camps", tallyOf([1, 11, 10], [22, 0, 0], [22, 0, 0]), "Most divided: Tom. Eleven say Root, ten say Leaf."],
  ["large numbers", tallyOf([20, 1, 13], [34, 0, 0], [34, 0, 0]), "Most divided: Tom. 20 say Fruit, 13 say Leaf."],
  ["one dissenter", tallyOf([4, 0, 0], [0, 3, 1], [0, 0, 4]), "Most divided: Carrot. Three say Root, one says Leaf."],
  ["a tie", tallyOf([3, 3, 0], [6, 0, 0], [6, 0, 0]), "Most divided: Tom. Three say Fruit, three say Root."],
  [
    "a tie for second",
    tallyOf([4, 2, 2], [8, 0, 0], [8, 0, 0]),
    "Most divided: Tom. Four say Fruit, two say Root, two say Leaf.",
  ],
  ["no dissent", tallyOf([5, 0, 0], [0, 5, 0], [0, 0, 5]), "All five answers agree on every card."],
  ["no dissent between two", tallyOf([2, 0, 0], [0, 2, 0], [0, 0, 2]), "Both answers agree on every card."],
  ["a single answer", tallyOf([1, 0, 0], [0, 1, 0], [0, 0, 1]), "One answer so far, so there is nothing to compare."],
  ["no answer", tallyOf([0, 0, 0], [0, 0, 0], [0, 0, 0]), "No answers yet."],
])("a room with %s is described with its counts", (_, tally, words) => {
  expect(describeSort(task, tally)).toBe(words);
});

test("a spread says how many were chosen, and never what", () => {
  const split = spreadSort(task, tallyOf([2, 1, 0], [3, 0, 0], [1, 1, 1]));
  expect(split).toBe("On one of three cards everybody agrees; on one, three of the three were chosen.");
  expect(spreadSort(task, tallyOf([3, 0, 0], [0, 3, 0], [0, 0, 3]))).toBe("Everybody agrees on every card.");
  for (const { name } of task.bins) expect(split).not.toContain(name);
});
