import { expect, test } from "vitest";
import { randomFrom } from "../../../src/kinds/random.ts";

const draw = (seed: number, name?: string, count = 2000): number[] => {
  const random = randomFrom(seed, name);
  return Array.from({ length: count }, () => random());
};

test("the same seed and name give the same numbers, another seed or name gives others", () => {
  expect(draw(3, "a")).toEqual(draw(3, "a"));
  expect(draw(3, "a")[0]).not.toBe(draw(4, "a")[0]);
  expect(draw(3, "a")[0]).not.toBe(draw(3, "b")[0]);
});

test("numbers lie from 0 up to 1 and spread evenly over it", () => {
  const numbers = draw(1);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (const quarter of [0, 0.25, 0.5, 0.75]) {
    const share = numbers.filter((number) => number >= quarter && number < quarter + 0.25).length / numbers.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
  }
});

test("the first numbers of neighbouring seeds are unlike each other", () => {
  const firsts = Array.from({ length: 400 }, (_, seed) => draw(seed, "people", 1)[0]!);
  const low = firsts.filter((number) => number < 0.5).length;
  expect(low).toBeGreaterThan(160);
  expect(low).toBeLessThan(240);
});
