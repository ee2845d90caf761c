import { describe, expect, it } from "vitest";
import { addMinute, leftAt, readCountdown, toggle, untilNext } from "../../../../../src/app/deck/timer/countdown.ts";
import { announce, showTime } from "../../../../../src/app/deck/timer/time-words.ts";

const NOW = 1_000_000;

describe("a countdown", () => {
  it("runs by the clock, and stands still while it is paused", () => {
    const running = toggle({ left: 60_000 }, NOW);
    expect(leftAt(running, NOW + 20_000)).toBe(40_000);
    const paused = toggle(running, NOW + 20_000);
    expect(leftAt(paused, NOW + 99_000)).toBe(40_000);
  });

  it("goes on below zero", () => {
    expect(leftAt({ end: NOW }, NOW + 40_000)).toBe(-40_000);
  });

  it("gets a minute more, from now once it is over", () => {
    expect(addMinute({ left: 5000 }, NOW)).toEqual({ left: 65_000 });
    expect(addMinute({ end: NOW + 5000 }, NOW)).toEqual({ end: NOW + 65_000 });
    expect(addMinute({ end: NOW - 5000 }, NOW)).toEqual({ end: NOW + 60_000 });
  });

  it("reads back what was stored, and refuses anything else", () => {
    expect(readCountdown({ end: 5 })).toEqual({ end: 5 });
    expect(readCountdown({ left: -5 })).toEqual({ left: -5 });
    for (const junk of [undefined, null, 5, {}, { end: "5" }, { left: Number.NaN }, { end: 5, left: 5 }])
      expect(readCountdown(junk)).toBeUndefined();
  });
});

describe("the time shown", () => {
  it("keeps a second until it has passed", () => {
    expect(showTime(480_000)).toBe("8:00");
    expect(showTime(479_001)).toBe("8:00");
    expect(showTime(479_000)).toBe("7:59");
    expect(showTime(1)).toBe("0:01");
    expect(showTime(7_200_000)).toBe("120:00");
  });

  it("counts over from zero with a plus", () => {
    expect(showTime(0)).toBe("+0:00");
    expect(showTime(-999)).toBe("+0:00");
    expect(showTime(-40_000)).toBe("+0:40");
  });

  it("changes exactly when it was said to", () => {
    for (const left of [480_000, 479_999, 1000, 1, 0, -1, -1000, -1500]) {
      const wait = untilNext(left);
      expect(wait).toBeGreaterThan(0);
      expect(showTime(left - wait)).not.toBe(showTime(left));
      expect(showTime(left - wait + 1)).toBe(showTime(left));
    }
  });
});

describe("what is said aloud", () => {
  it("is when a minute is left and when the time is up, once each", () => {
    expect(announce(61_000, 60_000)).toBe("One minute left.");
    expect(announce(60_000, 59_000)).toBeUndefined();
    expect(announce(1000, 0)).toBe("Time’s up.");
    expect(announce(0, -1000)).toBeUndefined();
  });

  it("is only the end when a laptop slept over both", () => {
    expect(announce(120_000, -5000)).toBe("Time’s up.");
  });
});
