import { describe, expect, it } from "vitest";
import {
  advanceRun,
  laterRun,
  moveRun,
  newRun,
  type Run,
  type RunEvent,
  readRun,
  usedAt,
} from "../../../../../src/app/host/time/run.ts";
import { MINUTE, TEN } from "./samples.ts";

const show = (slide: string, at: string, starts = false): RunEvent => ({ type: "show", slide, at, starts });

/** Runs events, each with the minute after ten at which it happens. */
const play = (...events: readonly (readonly [number, RunEvent])[]): Run =>
  events.reduce((run, [minute, event]) => advanceRun(run, event, TEN + minute * MINUTE), newRun(TEN));

const usedMinutes = (run: Run, minute: number) =>
  Object.fromEntries(Object.entries(usedAt(run, TEN + minute * MINUTE)).map(([id, time]) => [id, time / MINUTE]));

describe("a run", () => {
  it("books time for the item whose slide is shown", () => {
    const run = play([0, show("a1", "a")], [0, { type: "start" }], [6, show("b1", "b")], [8, show("b2", "b")]);
    expect(usedMinutes(run, 9)).toEqual({ a: 6, b: 3 });
  });

  it("counts nothing before it is started", () => {
    expect(usedMinutes(play([0, show("a1", "a")], [5, show("b1", "b")]), 9)).toEqual({});
  });

  it("starts by the step that begins the talk, once", () => {
    const run = play(
      [0, show("a1", "a")],
      [2, show("a2", "a", true)],
      [3, show("a1", "a")],
      [4, show("a2", "a", true)],
    );
    expect(run.began).toBe(TEN + 2 * MINUTE);
    expect(usedMinutes(run, 5)).toEqual({ a: 3 });
  });

  it("does not go on by that step while it is paused", () => {
    const run = play([0, { type: "start" }], [0, show("a1", "a")], [1, { type: "pause" }], [2, show("a2", "a", true)]);
    expect(usedMinutes(run, 9)).toEqual({ a: 1 });
  });

  it("leaves a pause out", () => {
    const run = play([0, show("a1", "a")], [0, { type: "start" }], [3, { type: "pause" }], [8, { type: "start" }]);
    expect(usedMinutes(run, 10)).toEqual({ a: 5 });
    expect(run.began).toBe(TEN);
  });

  it("books a break though the slide stays, until another is shown", () => {
    const run = play(
      [0, show("b2", "b")],
      [0, { type: "start" }],
      [4, { type: "turn", at: "break-2" }],
      [5, show("b2", "b")],
      [12, show("c1", "c")],
    );
    expect(usedMinutes(run, 13)).toEqual({ b: 4, "break-2": 8, c: 1 });
  });

  it("begins anew at reset, and undoing that gives back the time that has passed since", () => {
    const started = [
      [0, show("a1", "a")],
      [0, { type: "start" }],
      [1, { type: "cut", id: "d" }],
    ] as const;
    const reset = play(...started, [4, { type: "reset" }]);
    expect(reset.began).toBeUndefined();
    expect(reset.cuts).toEqual([]);
    expect(usedMinutes(reset, 5)).toEqual({});
    const restored = advanceRun(reset, { type: "restore" }, TEN + 6 * MINUTE);
    expect(usedMinutes(restored, 7)).toEqual({ a: 7 });
    expect(restored.cuts).toEqual(["d"]);
  });

  it("keeps what reset put away until the next start", () => {
    const run = play([0, { type: "start" }], [4, { type: "reset" }], [5, { type: "start" }]);
    expect(run.before).toBeUndefined();
  });

  it("takes a cut once, and takes it back", () => {
    const cut = play([0, { type: "cut", id: "c" }], [1, { type: "cut", id: "c" }]);
    expect(cut.cuts).toEqual(["c"]);
    expect(advanceRun(cut, { type: "uncut", id: "c" }, TEN).cuts).toEqual([]);
  });

  it("is the same object after an event that changes nothing", () => {
    const run = play([0, show("a1", "a")], [0, { type: "start" }]);
    for (const event of [show("a1", "a"), { type: "start" }, { type: "turn", at: "a" }, { type: "restore" }] as const)
      expect(advanceRun(run, event, TEN + MINUTE)).toBe(run);
  });

  it("never counts backwards when the machine's clock is put back", () => {
    const run = play([10, show("a1", "a")], [10, { type: "start" }]);
    expect(usedMinutes(run, 5)).toEqual({ a: 0 });
  });
});

describe("reading a stored run", () => {
  const stored = JSON.stringify(play([0, show("a1", "a")], [0, { type: "start" }], [5, show("b1", "b")]));

  it("goes on where it was", () => {
    expect(usedMinutes(readRun(stored, TEN + 7 * MINUTE), 7)).toEqual({ a: 5, b: 2 });
  });

  it("begins anew when nothing has changed for hours", () => {
    expect(readRun(stored, TEN + 4 * 60 * MINUTE)).toEqual(newRun(TEN + 4 * 60 * MINUTE));
  });

  it.each([null, "", "{", "[]", '{"version":2}', stored.replace('"version":1', '"version":9')])(
    "begins anew for %j",
    (text) => {
      expect(readRun(text, TEN)).toEqual(newRun(TEN));
    },
  );
});

describe("the account of another host", () => {
  const begun = play([0, show("a1", "a")], [0, { type: "start" }]);

  it("counts when it is the later one, and never when nothing has happened in it", () => {
    const cut = advanceRun(begun, { type: "cut", id: "b" }, TEN + MINUTE);
    expect(laterRun(begun, cut)).toBe(cut);
    expect(laterRun(cut, begun)).toBe(cut);
    const fresh = newRun(TEN + 5 * MINUTE);
    expect(laterRun(begun, fresh)).toBe(begun);
    expect(laterRun(fresh, begun)).toBe(begun);
    const reset = advanceRun(begun, { type: "reset" }, TEN + MINUTE);
    expect(laterRun(begun, reset)).toBe(reset);
  });

  it("uses as much time by a clock that is ahead", () => {
    const moved = moveRun(begun, 3 * MINUTE);
    expect(usedMinutes(moved, 3 + 6)).toEqual({ a: 6 });
    expect(moveRun(moved, -3 * MINUTE)).toEqual(begun);
    const reset = advanceRun(begun, { type: "reset" }, TEN + MINUTE);
    expect(moveRun(reset, MINUTE).before).toEqual(moveRun(begun, MINUTE));
  });
});
