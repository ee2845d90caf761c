import { expect, test } from "vitest";
import { readText } from "../../../../exercises/glue-visibility/logic/answer.ts";
import { glueLogic } from "../../../../exercises/glue-visibility/logic/logic.ts";
import { LIMITS } from "../../../../exercises/glue-visibility/types.ts";
import { answerOf, task } from "./source.ts";

const read = (value: unknown) => glueLogic.readAnswer(task, value);
const pair = (after: string, before = "Took notes.") => ({ offered: { before, after } });

test("the gate hands on a clean copy: ticks in their order, texts tidied, nothing else", () => {
  const sent = {
    ...(answerOf(["goal", "work"], pair(" Saw \n it. ")) as object),
    name: "Ada",
    rungs: { work: "secret" },
  };
  expect(read(sent)).toStrictEqual({
    line: "notes",
    ticks: ["work", "goal"],
    offered: { before: "Took notes.", after: "Saw it." },
  });
});

test.each([
  ["a tick twice", answerOf(["work", "work"])],
  ["a text longer than the room has space for", answerOf([], pair("x".repeat(LIMITS.shared + 1)))],
  ["an offer without words", answerOf([], pair("  "))],
  ["other words under a given line", answerOf([], pair("Saw it.", "Took minutes."))],
  [
    "a line of one's own past its length",
    answerOf([], { line: "own", ...pair("Saw it.", "x".repeat(LIMITS.own + 1)) }),
  ],
  ["an inherited line", Object.assign(Object.create({ line: "notes" }), { ticks: [] })],
  ["a decision that is an inherited name", answerOf([], { decision: "toString" })],
])("the gate refuses %s", (_, value) => {
  expect(read(value)).toBeUndefined();
});

test("a person's own words may stand under their own line", () => {
  expect(read(answerOf([], { line: "own", ...pair("Saw it.", "Kept the wiki.") }))).toBeDefined();
});

test("an offer is one text that reads back as before and after, and no offer is none", () => {
  const [text] = glueLogic.texts?.(task, answerOf([], pair("Saw it."))) ?? [];
  expect(readText(text!.text)).toEqual({ before: "Took notes.", after: "Saw it." });
  expect(glueLogic.texts?.(task, answerOf(["work"]))).toEqual([]);
});

test("a text without a line break is read as an after", () => {
  expect(readText("Saw it.")).toEqual({ before: "", after: "Saw it." });
});
