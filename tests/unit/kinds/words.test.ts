import { expect, test } from "vitest";
import { countWord, keyTitle, sentence } from "../../../src/kinds/words.ts";

test("counts up to twelve are words, larger ones digits", () => {
  expect([0, 1, 12, 13, 300].map(countWord)).toEqual(["no", "one", "twelve", "13", "300"]);
});

test("a sentence begins with a capital and keeps the rest", () => {
  expect(sentence("eleven say Solver")).toBe("Eleven say Solver");
  expect(sentence("13 say Solver")).toBe("13 say Solver");
});

test("a key is headed by its exercise's title, without a colon behind a question", () => {
  expect(keyTitle("Glue drill")).toBe("Glue drill: the key");
  expect(keyTitle("Whose work is this?")).toBe("Whose work is this? The key");
});
