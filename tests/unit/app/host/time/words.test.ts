import { describe, expect, it } from "vitest";
import { clockWords, driftWords, spanWords, usedWords, wholeDrift } from "../../../../../src/app/host/time/words.ts";
import { MINUTE, TEN } from "./samples.ts";

describe("the drift in words", () => {
  it.each([
    [0, "On time"],
    [0.99, "On time"],
    [-0.99, "On time"],
    [1, "1 min behind"],
    [4.9, "4 min behind"],
    [-1, "1 min in hand"],
    [-3.2, "3 min in hand"],
  ])("of %d minutes is %j", (minutes, words) => {
    expect(driftWords(minutes * MINUTE)).toBe(words);
  });

  it("is the same number of minutes as between the two ends", () => {
    expect(wholeDrift(4.9 * MINUTE)).toBe(4 * MINUTE);
    expect(wholeDrift(-3.2 * MINUTE)).toBe(-3 * MINUTE);
  });
});

describe("the numbers of an item", () => {
  it("are the plan alone before it", () => {
    expect(usedWords(20, 0, "future")).toEqual({ plan: "20", over: 0 });
  });

  it("count begun minutes as none while it lasts", () => {
    expect(usedWords(20, 2.9 * MINUTE, "now")).toEqual({ plan: "20", used: "2", over: 0 });
    expect(usedWords(5, 7.9 * MINUTE, "now")).toEqual({ plan: "5", used: "7", over: 2 });
  });

  it("round what it took once it is over", () => {
    expect(usedWords(5, 5.6 * MINUTE, "past")).toEqual({ plan: "5", used: "6", over: 1 });
    expect(usedWords(2.5, 2 * MINUTE, "past")).toEqual({ plan: "2.5", used: "2", over: 0 });
  });

  it("keep what was used of an item that was left early", () => {
    expect(usedWords(10, 4 * MINUTE, "future")).toEqual({ plan: "10", used: "4", over: 0 });
  });
});

describe("times in words", () => {
  it("are the clock's, with two digits each", () => {
    expect(clockWords(TEN + 5 * MINUTE)).toBe("10:05");
  });

  it("are hours and minutes for a span", () => {
    expect(spanWords(5 * MINUTE)).toBe("0:05");
    expect(spanWords(80.9 * MINUTE)).toBe("1:20");
  });
});
