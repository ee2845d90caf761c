import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { ScaleShape } from "../../../../src/kinds/scale/types.ts";
import { wordsOf } from "../../../contract/support.ts";
import { openExercise } from "../exercise.ts";

const { exercise, logic, task, solution } = await openExercise<ScaleShape>("archetype-lean");

/** The result on a phone for somebody whom all that these groups hold energises, and nothing else. */
function readingFor(groups: readonly string[]): string {
  const { Review } = exercise.views;
  const energised = (group = "") => (groups.includes(group) ? "energised" : "drained");
  const marks = Object.fromEntries(task.items.map(({ id, group }) => [id, energised(group)]));
  const draft = { ...logic.start(task, 1), marks };
  return wordsOf(renderToString(<Review {...{ task, solution, draft, mode: "phone" }} />));
}

test("the groups that stand out are leans while they are few", () => {
  expect(readingFor(["solver"])).toMatch(/A lean: Solver\..*Solver.*a lean/);
  expect(readingFor(["solver"])).not.toContain("it draws you");
});

test("where several draw alike, no group is called a lean below the headline that says there is none", () => {
  const words = readingFor(["solver", "architect", "right-hand"]);
  expect(words).toContain("No clear lean");
  expect(words).not.toContain("a lean");
  expect(words.match(/it draws you/g)).toHaveLength(3);
});
