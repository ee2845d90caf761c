import { expect, test } from "vitest";
import { glueLogic } from "../../../../exercises/glue-visibility/logic/logic.ts";
import { hardestOf } from "../../../../exercises/glue-visibility/logic/tally.ts";
import { type GlueShape, LIMITS, RUNGS } from "../../../../exercises/glue-visibility/types.ts";
import type { Exercise } from "../../../../src/model/index.ts";
import { findExercises } from "../../../contract/scan.ts";
import { read } from "./source.ts";

const found = (await findExercises()).find(({ path }) => path.includes("/glue-visibility/"))!;
const exercise = found.exercise as unknown as Exercise<GlueShape>;
const { parts, warnings } = read(found.source);
const { task, solution } = parts!;
const room = Array.from({ length: 12 }, (_, seed) => exercise.examples(task, solution, seed)).flatMap(
  ({ right, wrong }) => [...right, ...wrong],
);

test("the drill has its twelve weak lines, each worked out, and nothing to warn of", () => {
  expect(warnings).toEqual([]);
  expect(task.lines).toHaveLength(12);
  expect(solution.worked.map(({ id }) => id)).toEqual(task.lines.map(({ id }) => id));
});

test("a worked line is short enough to be shown, and hedges what is unproven", () => {
  for (const { id, rungs } of solution.worked) {
    expect(RUNGS.map((rung) => rungs[rung]).join(" ").length, id).toBeLessThanOrEqual(LIMITS.shared);
    expect(rungs.without, id).toMatch(/likely|probably/);
  }
});

test("every decision is ours for at least one line, and the short set has three lines", () => {
  expect(new Set(solution.worked.map(({ best }) => best))).toEqual(new Set(task.decisions.map(({ id }) => id)));
  expect(task.sets.three).toHaveLength(3);
});

test("answers of many seeds look like a room: the counterfactual is hardest, some offer their words", () => {
  const tally = glueLogic.tally(task, room);
  expect(hardestOf(tally)).toEqual(["without"]);
  const offers = room.filter(({ offered }) => offered).length;
  expect(offers).toBeGreaterThan(room.length / 8);
  expect(offers).toBeLessThan(room.length / 2);
  expect(Object.values(tally.decisions).filter((count) => count > 0).length).toBeGreaterThan(3);
});

test("sample texts give nothing of the worked lines away", () => {
  const texts = JSON.stringify(room.map(({ offered }) => offered?.after));
  for (const { rungs } of solution.worked) for (const rung of RUNGS) expect(texts).not.toContain(rungs[rung]);
});
