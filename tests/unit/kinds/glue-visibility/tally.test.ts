import { expect, test } from "vitest";
import { glueLogic } from "../../../../exercises/glue-visibility/logic/logic.ts";
import { CHECKS, type CheckId, type GlueAnswer } from "../../../../exercises/glue-visibility/types.ts";
import { answerOf, task } from "./source.ts";

const all = [...CHECKS];
const without = (...missing: CheckId[]) => all.filter((check) => !missing.includes(check));
type Group = readonly [count: number, ticks: readonly CheckId[], rest?: Partial<GlueAnswer>];
const room = (...groups: readonly Group[]) =>
  glueLogic.tally(
    task,
    groups.flatMap(([count, ticks, rest]) => Array.from({ length: count }, () => answerOf(ticks, rest))),
  );
const words = (...groups: readonly Group[]) => glueLogic.describe(task, room(...groups));

test("ticks, decisions and lines are counted, and never a word", () => {
  const offered = { before: "Took notes.", after: "Saw it all." };
  const tally = room([2, ["work"], { decision: "keep", offered }], [1, [], { line: "own" }]);
  expect(tally).toEqual({
    answers: 3,
    ticks: { work: 2, outcome: 0, evidence: 0, without: 0, goal: 0, gate: 0 },
    decisions: { give: 0, keep: 2 },
    lines: { notes: 2, tests: 0, own: 1 },
  });
  expect(JSON.stringify(tally)).not.toContain("Saw");
});

test.each<[string, readonly Group[], string]>([
  [
    "one hard step",
    [
      [7, all],
      [11, without("without")],
    ],
    "Hardest: the lack. Seven of 18 ticked it.",
  ],
  [
    "two equally hard",
    [
      [3, all],
      [5, without("goal", "without")],
    ],
    "Hardest: the lack and the goal. Three of eight ticked each.",
  ],
  [
    "hard wording",
    [
      [1, all],
      [1, without("gate")],
    ],
    "Hardest: the wording. One of two ticked it.",
  ],
  ["a step nobody ticked", [[4, without("evidence")]], "Hardest: the evidence. Nobody ticked it."],
  ["everything ticked", [[5, all]], "All five ticked every step."],
  [
    "no step above another",
    [
      [1, all],
      [1, []],
    ],
    "No step stands out. One of two ticked each.",
  ],
  [
    "two steps nobody ticked",
    [[4, without("evidence", "goal")]],
    "Hardest: the evidence and the goal. Nobody ticked them.",
  ],
  ["nothing ticked", [[5, []]], "Nobody ticked a step."],
])("a room with %s is described with its counts", (_, groups, sentence) => {
  expect(words(...groups)).toContain(sentence);
});

test("the decisions are said with their counts, and how many are undecided", () => {
  expect(words([3, all, { decision: "give" }], [1, all, { decision: "keep" }], [1, all])).toContain(
    "For the work itself, three chose “Give it”. One is undecided.",
  );
  expect(words([2, all, { decision: "give" }], [2, all, { decision: "keep" }])).toContain(
    "two chose “Give it” and “Keep it” each.",
  );
  expect(words([2, all])).toContain("Nobody has decided");
});

test("no answer and a single one are not made into a finding", () => {
  expect(words()).toBe("No answers yet.");
  expect(words([1, []])).toBe("One answer so far, so there is nothing to compare.");
});
