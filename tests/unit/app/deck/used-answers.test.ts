import { expect, test } from "vitest";
import { answerKey, draftStore, usedAnswers } from "../../../../src/app/deck/exercises/drafts.ts";

test("an exercise is given the last answers to those it uses, and nothing for one that was not finished", () => {
  draftStore(answerKey("A|/", "lean")).save({ leans: ["solver"] });
  expect(usedAnswers("A|/", ["lean", "other"])).toEqual({ lean: { leans: ["solver"] } });
  draftStore(answerKey("A|/", "lean")).save({ leans: [] });
  expect(usedAnswers("A|/", ["lean"])).toEqual({ lean: { leans: [] } });
});

test("answers of another page stay there", () => {
  draftStore(answerKey("B|/", "lean")).save({ leans: ["architect"] });
  expect(usedAnswers("C|/", ["lean"])).toEqual({});
});
