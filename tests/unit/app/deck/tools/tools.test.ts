import { describe, expect, it } from "vitest";
import { curveThrough } from "../../../../../src/app/deck/tools/pen.ts";
import { drawTrail } from "../../../../../src/app/deck/tools/pointer.ts";

describe("a stroke of the pen", () => {
  it("is a dot where it begins", () => {
    expect(curveThrough([{ x: 5, y: 6 }])).toBe("M5 6L5 6");
  });

  it("goes from its first point to its last, by curves through the middles", () => {
    const points = [0, 10, 20, 30].map((x) => ({ x, y: x * 2 }));
    expect(curveThrough(points)).toBe("M0 0Q10 20 15 30Q20 40 25 50L30 60");
  });

  it("is nothing without a point", () => {
    expect(curveThrough([])).toBe("");
  });
});

describe("the dot's trail", () => {
  it("narrows with age to nothing", () => {
    const past = [
      { x: 0, y: 0, at: 680 },
      { x: 10, y: 0, at: 840 },
      { x: 20, y: 0, at: 1000 },
    ];
    expect(drawTrail(past, 1000, 10)).toBe("M0 0L10 4.5L20 9L20 -9L10 -4.5L0 0Z");
  });

  it("is nothing for a dot that stands still", () => {
    const still = { x: 4, y: 4, at: 990 };
    expect(drawTrail([still], 1000, 10)).toBe("");
    expect(drawTrail([still, still, still], 1000, 10)).toBe("");
  });
});
