import { describe, expect, it } from "vitest";
import { nearestUncut } from "../../../../../src/app/deck/agenda/cuts.ts";

describe("a move past slides that are cut", () => {
  const left = [true, true, false, false, true];

  it("goes on to the next that is left", () => {
    expect(nearestUncut(left, 1, 2)).toBe(4);
  });

  it("goes back to the one before", () => {
    expect(nearestUncut(left, 4, 3)).toBe(1);
  });

  it("ends at the last that is left when nothing comes after", () => {
    expect(nearestUncut([true, true, false], 0, 2)).toBe(1);
    expect(nearestUncut([false, true, true], 2, 0)).toBe(1);
  });

  it("has nowhere to go when all are cut", () => {
    expect(nearestUncut([false, false], 0, 1)).toBeUndefined();
  });
});
