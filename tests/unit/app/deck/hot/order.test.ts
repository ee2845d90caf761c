import { describe, expect, it } from "vitest";
import { nearestLeft } from "../../../../../src/app/deck/hot/order.ts";

const near = (at: string, ...left: string[]) => nearestLeft(["a", "b", "c", "d"], at, new Set(left));

describe("the slide to be at when others are shown", () => {
  it("is the one that was there, wherever it is now", () => {
    expect(near("c", "c", "a")).toBe("c");
  });

  it("is the nearest that is left, the next rather than the one before", () => {
    expect(near("b", "a", "c")).toBe("c");
    expect(near("b", "a", "d")).toBe("a");
    expect(near("d", "a")).toBe("a");
  });

  it("is none when none is left", () => {
    expect(near("a", "new")).toBeUndefined();
  });
});
