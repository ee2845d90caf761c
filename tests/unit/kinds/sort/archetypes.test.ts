import { expect, test } from "vitest";
import { byDivision, largestOf } from "../../../../src/kinds/shared/board/spread.ts";
import { spreadOf } from "../../../../src/kinds/sort/logic/spread.ts";
import { tallySort } from "../../../../src/kinds/sort/logic/tally.ts";
import type { SortShape } from "../../../../src/kinds/sort/types.ts";
import type { Exercise } from "../../../../src/model/index.ts";
import { findExercises } from "../../../contract/scan.ts";
import { read } from "./source.ts";

const found = (await findExercises()).find(({ path }) => path.includes("/archetype-sort/"))!;
const exercise = found.exercise as unknown as Exercise<SortShape>;
const { parts, warnings } = read(found.source);
const { task, solution } = parts!;

test("the archetype sort has its eighteen cards about eighteen people, and nothing to warn of", () => {
  expect(warnings).toEqual([]);
  expect(task.cards).toHaveLength(18);
  expect(new Set(task.cards.map((card) => card.who)).size).toBe(18);
});

test("its short set has every archetype, and as many open questions as clear cases", () => {
  const keys = task.sets.six!.map((id) => solution.cards[id]!);
  expect(new Set(keys.map((key) => key.best)).size).toBe(4);
  expect(keys.filter((key) => key.arguable)).toHaveLength(3);
});

test("answers of many seeds look like a room: clear cards agree, arguable ones split", () => {
  const room = Array.from({ length: 12 }, (_, seed) => exercise.examples(task, solution, seed)).flatMap(
    ({ right, wrong }) => [...right, ...wrong],
  );
  const { rows } = spreadOf({ task, tally: tallySort(task, room) });
  for (const row of rows) {
    const key = solution.cards[row.id]!;
    const votes = (bin?: string) => row.cells.find(({ id }) => id === bin)?.count ?? 0;
    if (!key.arguable) expect(votes(key.best), row.id).toBe(largestOf(row));
    if (key.arguable && key.second) expect(votes(key.second), row.id).toBeGreaterThan(room.length / 6);
  }
  expect(solution.cards[byDivision(rows)[0]!.id]?.arguable).toBe(true);
});
