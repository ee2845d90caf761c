import { expect, test } from "vitest";
import { blocksOf, levelOf } from "../../../../src/kinds/allocate/logic/blocks.ts";
import type { AllocateShape } from "../../../../src/kinds/allocate/types.ts";
import { openExercise, type Source } from "../exercise.ts";

const { logic, task, solution, faultsOf } = await openExercise<AllocateShape>("time-audit");
const week = logic.select!(task, solution, "week").task;

test("of twenty blocks, ten are most, five some, one a little and none none", () => {
  expect([20, 10, 9, 5, 4, 1, 0].map((count) => levelOf(task, count))).toEqual([
    "most",
    "most",
    "some",
    "some",
    "little",
    "little",
    "none",
  ]);
});

test("a week is half as many blocks, and the words keep their share", () => {
  expect(blocksOf(week)).toHaveLength(10);
  expect([5, 4, 3, 2, 0].map((count) => levelOf(week, count))).toEqual(["most", "some", "some", "little", "none"]);
  expect(week.tags).toEqual(task.tags);
});

test("an answer says how much of each tag, and neither the day nor the words", () => {
  const blocks = Object.fromEntries(blocksOf(week).map(({ id }, at) => [id, at < 6 ? "duty" : "snack"]));
  const answer = logic.finish(week, { blocks, note: "Nobody asked for the report." });
  expect(answer?.levels).toMatchObject({ duty: "most", snack: "some", ghost: "none" });
  expect(JSON.stringify(answer)).not.toMatch(/morning|report|\d/);
});

test("a draft with an open block has no answer yet", () => {
  const [first, ...others] = blocksOf(week);
  const blocks = Object.fromEntries(others.map(({ id }) => [id, "duty"]));
  expect(logic.finish(week, { blocks, note: "" })).toBeUndefined();
  expect(logic.finish(week, { blocks: { ...blocks, [first!.id]: "duty" }, note: "" })).toBeDefined();
});

test("levels that no calendar comes to are refused", () => {
  const all = (level: string) => ({ levels: Object.fromEntries(task.tags.map(({ id }) => [id, level])) });
  expect(logic.readAnswer(task, all("most"))).toBeUndefined();
  expect(logic.readAnswer(task, all("none"))).toBeUndefined();
  expect(logic.readAnswer(task, all("little"))).toBeDefined();
});

test("the summary is words", () => {
  const blocks = Object.fromEntries(blocksOf(week).map(({ id }, at) => [id, at < 6 ? "duty" : "snack"]));
  expect(logic.assess(week, solution, { blocks, note: "" }).summary).toBe("Mostly duty, with some snack.");
});

test.each<[string, (source: Source) => void, object]>([
  [
    "a letter two tags have",
    ({ tags }) => Object.assign(tags[1], { letter: "s" }),
    { code: "repeated-name", path: ["tags", 1, "letter"] },
  ],
  [
    "an unknown group",
    ({ tags }) => Object.assign(tags[0], { group: "impct" }),
    { code: "unknown-group", path: ["tags", 0, "group"] },
  ],
  [
    "a look two groups have",
    ({ groups }) => Object.assign(groups[1], { look: "solid" }),
    { code: "repeated-name", path: ["groups", 1, "look"] },
  ],
  ["eleven days", (source) => Object.assign(source, { days: 11 }), { path: ["days"] }],
  [
    "half a day",
    (source) => Object.assign(source, { sets: { week: { days: 2.5 } } }),
    { path: ["sets", "week", "days"] },
  ],
])("%s is an error at its path", (_, change, fault) => {
  const { parts, errors } = faultsOf(change);
  expect(parts).toBeUndefined();
  expect(errors).toContainEqual(expect.objectContaining(fault));
});
