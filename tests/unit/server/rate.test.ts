import { expect, test } from "vitest";
import { createRate } from "../../../src/server/rate.ts";

test("so many in a row are allowed, then one at a time, for each by itself", () => {
  let now = 0;
  const rate = createRate(3, 1_000, () => now);
  expect([1, 2, 3, 4].map(() => rate.take("a"))).toEqual([true, true, true, false]);
  expect(rate.isSpent("a")).toBe(true);
  expect(rate.take("b")).toBe(true);
  now += 1_000;
  expect([1, 2].map(() => rate.take("a"))).toEqual([true, false]);
  now += 60_000;
  expect(rate.isSpent("a")).toBe(false);
  expect([1, 2, 3, 4].map(() => rate.take("a"))).toEqual([true, true, true, false]);
});
