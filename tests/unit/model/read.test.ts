import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { type Problem, readWith } from "../../../src/model/index.ts";

const card = v.strictObject({ id: v.string(), best: v.string(), note: v.optional(v.string()) });
const schema = v.strictObject({ title: v.string(), minutes: v.optional(v.number()), cards: v.optional(v.array(card)) });

function read(value: unknown) {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const report = {
    error: (problem: Problem) => errors.push(problem),
    warning: (problem: Problem) => warnings.push(problem),
  };
  return { value: readWith(schema, value, report), errors, warnings };
}

test("clean data is returned and nothing is reported", () => {
  expect(read({ title: "A", minutes: 3 })).toEqual({ value: { title: "A", minutes: 3 }, errors: [], warnings: [] });
});

test("every fault is reported at its path", () => {
  const { value, errors } = read({ minutes: "ten", cards: [{ id: "a", best: "x" }, { id: 4 }] });
  expect(value).toBeUndefined();
  expect(errors.map((problem) => problem.path.join("."))).toEqual(["title", "minutes", "cards.1.id", "cards.1.best"]);
});

test("a missing field is called missing, a wrong one says what it should be", () => {
  const { errors } = read({ minutes: "ten" });
  expect(errors.map((problem) => problem.code)).toEqual(["missing-field", "bad-field"]);
  expect(errors[1]?.message).toContain("number");
});

test("an unknown field near a known one is an error that names it", () => {
  const { value, errors } = read({ title: "A", minuets: 3 });
  expect(value).toBeUndefined();
  expect(errors).toMatchObject([{ code: "unknown-field", path: ["minuets"], hint: 'Did you mean "minutes"?' }]);
});

test("any other unknown field is a warning, and the rest is used", () => {
  const { value, errors, warnings } = read({ title: "A", colour: "red", cards: [{ id: "a", best: "b", extra: 1 }] });
  expect(errors).toEqual([]);
  expect(warnings.map((problem) => problem.path.join(".")).sort()).toEqual(["cards.0.extra", "colour"]);
  expect(value).toEqual({ title: "A", cards: [{ id: "a", best: "b" }] });
});

test("no JSON value makes it throw, and what it returns fits the schema", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const result = read(value);
      expect(result.value === undefined).toBe(result.errors.length > 0);
      if (result.value !== undefined) expect(v.is(schema, result.value)).toBe(true);
    }),
  );
});

const words = v.strictObject({
  version: v.literal(1),
  title: v.string(),
  minutes: v.optional(v.number()),
  shares: v.picklist(["nothing", "answer"]),
  talk: v.optional(v.boolean()),
  objectives: v.optional(v.array(v.string())),
  budget: v.optional(v.strictObject({ script: v.optional(v.number()) })),
  slides: v.optional(v.union([v.string(), v.array(v.string())])),
});

/** What is said of fields beside those that must be there. */
function told(fields: object): string[] {
  const found: string[] = [];
  const tell = ({ message, hint }: Problem): void => {
    found.push([message, ...(hint === undefined ? [] : [hint])].join(" "));
  };
  readWith(words, { version: 1, title: "A", shares: "nothing", ...fields }, { error: tell, warning: tell });
  return found;
}

test.each([
  [{ objectives: "one" }, '"objectives" should be a list, but it is "one". Write it as a list: - one.'],
  [{ objectives: [{ a: "b" }] }, /^Entry 1 of "objectives" should be text, .* belongs in quotes: "a: b"\.$/],
  [{ title: 2024 }, '"title" should be text, but it is 2024. Put it in quotes: "2024".'],
  [
    { title: ["A"] },
    '"title" should be text, but it is a list. Text that begins with a bracket or a hyphen belongs in quotes.',
  ],
  [{ title: null }, '"title" is empty, and should be text. Write something there, or take it away.'],
  [{ shares: "anwser" }, '"shares" is one of nothing, answer, and not "anwser". Did you mean answer?'],
  [{ minutes: "10 min" }, '"minutes" should be a number, but it is "10 min". Write the number alone: 10.'],
  [{ minutes: "ten" }, '"minutes" should be a number, but it is "ten". Write it in digits.'],
  [{ talk: "yes" }, '"talk" should be true or false, but it is "yes". Write true or false, without quotes.'],
  [{ budget: 5 }, '"budget" should be a mapping of fields, but it is 5. Write fields, each as name: value.'],
  [{ budget: "script:5" }, /A colon needs a blank after it, as in script: value\.$/],
  [{ budget: ["script", 65] }, /^"budget" should be a mapping of fields, but it is a list\. Take its hyphens away/],
  [{ slides: 3 }, '"slides" should be text or a list, but it is 3. Put it in quotes: "3".'],
  [{ slides: ["a", 3] }, 'Entry 2 of "slides" should be text, but it is 3. Put it in quotes: "3".'],
])("%j is told in plain words, with what to do about it", (fields, words) => {
  expect(told(fields)).toEqual([typeof words === "string" ? words : expect.stringMatching(words)]);
});

test.each([
  ["version", "Add it, as in version: 1."],
  ["title", 'Add it, as in title: "…".'],
  ["shares", "Add it, as in shares: nothing or answer."],
])("%s that is missing is shown as it is written", (field, hint) => {
  expect(told({ [field]: undefined })).toEqual([`"${field}" is missing. ${hint}`]);
});

test("a list in place of the whole mapping is one fault", () => {
  const { value, errors, warnings } = read([{ title: "A" }, 3]);
  expect([value, errors.length, warnings]).toEqual([undefined, 1, []]);
});
