import { expect, test } from "vitest";
import { nearMiss, suggest } from "../../../src/model/index.ts";

test("a name within two edits of a known one is a near miss, whatever its case", () => {
  expect(nearMiss("exercize", ["exercise", "diagram"])).toBe("exercise");
  expect(nearMiss("Diagrm", ["exercise", "diagram"])).toBe("diagram");
});

test("a name further away is none, and neither is a short one that shares nothing", () => {
  expect(nearMiss("spreadsheet", ["exercise", "diagram"])).toBeUndefined();
  expect(nearMiss("ab", ["id"])).toBeUndefined();
  expect(nearMiss("x", [])).toBeUndefined();
});

test("a suggestion names the near miss, or else all that is known", () => {
  expect(suggest("sorrt", ["sort", "scale"])).toBe('Did you mean "sort"?');
  expect(suggest("canvas", ["sort", "scale"])).toBe("Known: sort, scale.");
  expect(suggest("sort", [])).toBe("There are none yet.");
});
