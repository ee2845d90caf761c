import { describe, expect, it } from "vitest";
import { orderOf } from "../../../../../src/app/host/time/order.ts";
import { newRun } from "../../../../../src/app/host/time/run.ts";
import { MINUTE, plan, TEN } from "./samples.ts";

const states = (run: object, used: Record<string, number> = {}) =>
  orderOf(plan, { ...newRun(TEN), ...run }, used).map(({ state }) => state);

describe("the running order as it stands", () => {
  it("is past before the current item and future after it", () => {
    expect(states({ at: "b1" })).toEqual(["past", "now", "future", "future", "future"]);
  });

  it("is all future while no item is shown", () => {
    expect(states({})).toEqual(["future", "future", "future", "future", "future"]);
  });

  it("says what is cut, unless it is shown all the same", () => {
    expect(states({ at: "a1", cuts: ["c1", "d1"] })).toEqual(["now", "future", "future", "cut", "cut"]);
    expect(states({ at: "c1", cuts: ["c1"] })).toEqual(["past", "past", "past", "now", "future"]);
  });

  it("skips what came before a late start, until it is gone back to", () => {
    expect(states({ at: "c1", from: "break-2" })).toEqual(["skipped", "skipped", "past", "now", "future"]);
    expect(states({ at: "c1", from: "break-2" }, { a1: MINUTE })[0]).toBe("past");
  });

  it("gives what each item used, and when it begins", () => {
    const [, second] = orderOf(plan, { ...newRun(TEN), at: "b1" }, { b1: 2 * MINUTE });
    expect(second).toMatchObject({ used: 2 * MINUTE, start: 5 * MINUTE });
  });
});
