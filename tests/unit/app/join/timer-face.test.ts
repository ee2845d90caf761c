import { describe, expect, it } from "vitest";
import { timerFace } from "../../../../src/app/join/parts/timer-face.ts";

const NOW = 1_000_000;
const ending = (left: number) => ({ length: 180_000, ends: NOW + left });

describe("the timer on a phone", () => {
  it("is a guide while it runs, and points out its last twenty seconds", () => {
    expect(timerFace(ending(80_000), NOW)).toEqual({ look: "running", time: "1:20", note: "a guide" });
    expect(timerFace(ending(20_000), NOW)).toEqual({ look: "last", time: "0:20", note: "a guide" });
  });

  it("counts on once it is over, and closes nothing", () => {
    expect(timerFace(ending(-40_000), NOW)).toEqual({ look: "over", time: "+0:40", note: "over, still open" });
  });

  it("stands while it is paused", () => {
    const paused = { length: 180_000, left: 80_000 };
    expect(timerFace(paused, NOW)).toEqual(timerFace(paused, NOW + 60_000));
    expect(timerFace(paused, NOW)).toEqual({ look: "paused", time: "1:20", note: "paused" });
  });

  it("points out an added minute for four seconds", () => {
    expect(timerFace(ending(140_000), NOW, NOW - 3_999)).toEqual({
      look: "more",
      time: "2:20",
      note: "one minute more",
    });
    expect(timerFace(ending(140_000), NOW, NOW - 4_000).look).toBe("running");
  });
});
