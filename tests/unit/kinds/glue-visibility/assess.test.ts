import { expect, test } from "vitest";
import { glueLogic } from "../../../../exercises/glue-visibility/logic/logic.ts";
import { CHECKS, type CheckId } from "../../../../exercises/glue-visibility/types.ts";
import { act, finished, fresh, passAll, solution, task, written } from "./source.ts";

const ticked = (...ticks: readonly CheckId[]) =>
  act(finished, ...ticks.map((check) => ({ type: "tick", check, on: true }) as const));
const feedback = (draft: typeof fresh) => glueLogic.assess(task, solution, draft);
const verdict = (draft: typeof fresh) => feedback(draft).items.find(({ item }) => item === draft.line)?.verdict;
const except = (...missing: readonly CheckId[]) => CHECKS.filter((check) => !missing.includes(check));

test("only the line taken up is spoken of; the others stay open", () => {
  expect(feedback(ticked(...CHECKS)).items.map(({ item, verdict }) => [item, verdict])).toEqual([
    ["notes", "best"],
    ["tests", "open"],
    ["own", "open"],
  ]);
});

test("it goes by the person's own ticks", () => {
  expect(verdict(ticked(...CHECKS))).toBe("best");
  expect(verdict(ticked(...except("goal", "without")))).toBe("fair");
  expect(verdict(ticked("work"))).toBe("other");
  expect(verdict(ticked(...except("gate")))).toBe("other");
  expect(verdict(written)).toBe("open");
});

test.each<[string, typeof fresh, RegExp]>([
  ["nothing begun", fresh, /No line/],
  ["a line on its way", written, /on its way up/],
  ["no tick", finished, /ticked nothing, which is honest/],
  ["no honest wording", ticked(...except("gate")), /honest wording first/],
  ["two steps open", ticked(...except("goal", "work")), /Still open: the work and the goal/],
  ["most steps open", ticked("gate", "work"), /Several steps are open/],
  ["all ticked and written", ticked(...CHECKS), /Would a stranger\?/],
])("%s gets a sentence that helps", (_, draft, words) => {
  expect(feedback(draft).summary).toMatch(words);
});

test("ticks without words are asked to be said aloud", () => {
  const silent = act(fresh, { type: "choose", line: "notes" }, ...passAll);
  const all = act(silent, ...CHECKS.map((check) => ({ type: "tick", check, on: true }) as const));
  expect(feedback(all).summary).toMatch(/Say the missing ones aloud/);
});
