import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { speech } from "../../../../src/kinds/choice/logic/answer.ts";
import type { ChoiceShape } from "../../../../src/kinds/choice/types.ts";
import { wordsOf } from "../../../contract/support.ts";
import { openExercise, type Source } from "../exercise.ts";

const { exercise, logic, task, solution, heading, faultsOf } = await openExercise<ChoiceShape>("saying-no");

test("eight scenarios, each with what an option buys and costs, and none of them right", () => {
  expect(task.scenarios).toHaveLength(8);
  const { right } = exercise.examples(task, solution, 1);
  const verdicts = logic.assess(task, solution, { picked: right[0]!.picked, words: {} }).items;
  expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["fair"]));
});

test("the spoken no is put together from its parts in their order, with full stops where they are missing", () => {
  const words = { offer: "What I can do is help on Friday", acknowledge: "I see why you want this. ", cost: " " };
  expect(speech(task, { picked: {}, words })).toBe("I see why you want this. What I can do is help on Friday.");
  expect(task.spoken?.parts).toHaveLength(5);
});

test("what is said aloud never reaches the answer", () => {
  const { picked } = exercise.examples(task, solution, 1).right[0]!;
  const draft = logic.update(
    task,
    { picked, words: {} },
    { type: "note", item: "cost", text: "It costs May.", burst: 1 },
  );
  expect(draft.words).toEqual({ cost: "It costs May." });
  expect(logic.finish(task, draft)).toEqual({ picked });
  expect(logic.recite?.(task, draft).at(-1)).toEqual({
    label: "The no, said aloud",
    text: "It costs May.",
    kept: true,
  });
});

test("the headline names the most divided scenario, with its own options", () => {
  const { scenarios } = task;
  const picked = (dashboard: string) =>
    Object.fromEntries(scenarios.map(({ id, options }) => [id, id === "dashboard" ? dashboard : options[0]!.id]));
  const answers = ["build", "coach", "coach"].map((option) => ({ picked: picked(option) }));
  expect(logic.describe(task, logic.tally(task, answers))).toBe(
    "Most divided: The showy dashboard. Two say Coach somebody, one says Build it fast.",
  );
});

test("a long sheet puts what is said aloud on a second page, a short one below the cases", () => {
  const sheets = (cut: typeof task) => renderToString(<exercise.views.Paper task={cut} heading={heading} />);
  const three = logic.select!(task, solution, "three").task;
  expect(sheets(task).match(/class="paper /g)).toHaveLength(2);
  expect(sheets(three).match(/class="paper /g)).toHaveLength(1);
  expect(wordsOf(sheets(three))).toContain("The no, said aloud");
});

test.each<[string, (source: Source) => void, object]>([
  ["one option", ({ scenarios }) => scenarios[0].options.splice(1), { path: ["scenarios", 0, "options"] }],
  [
    "an id two options of a scenario have",
    ({ scenarios }) => Object.assign(scenarios[2].options[1], { id: "block" }),
    { code: "repeated-name", path: ["scenarios", 2, "options", 1, "id"] },
  ],
  [
    "no word on when",
    ({ scenarios }) => delete scenarios[0].options[0].when,
    { code: "missing-field", path: ["scenarios", 0, "options", 0, "when"] },
  ],
  [
    "a set of a scenario that is not there",
    ({ sets }) => Object.assign(sets, { three: ["outtage"] }),
    { code: "unknown-scenario", path: ["sets", "three", 0], hint: 'Did you mean "outage"?' },
  ],
  [
    "two parts of one id",
    ({ spoken }) => Object.assign(spoken.parts[1], { id: "acknowledge" }),
    { code: "repeated-name", path: ["spoken", "parts", 1, "id"] },
  ],
])("%s is an error at its path", (_, change, fault) => {
  const { parts, errors } = faultsOf(change);
  expect(parts).toBeUndefined();
  expect(errors).toContainEqual(expect.objectContaining(fault));
});
