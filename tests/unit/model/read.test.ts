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
