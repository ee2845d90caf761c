import { describe, expect, it } from "vitest";
import { beginnings, cuttable, standingOf, stepAt } from "../../../../../src/app/host/time/drift.ts";
import { planOf } from "../../../../../src/app/host/time/plan.ts";
import { newRun, type Run } from "../../../../../src/app/host/time/run.ts";
import { MINUTE, plan, slides, TEN } from "./samples.ts";

/** A run that is paused at an item after the given minutes by item. */
const at = (id: string, used: Record<string, number>, cuts: string[] = []): Run => ({
  ...newRun(TEN),
  began: TEN,
  at: id,
  used: Object.fromEntries(Object.entries(used).map(([item, minutes]) => [item, minutes * MINUTE])),
  cuts,
});

const driftOf = (run: Run) => standingOf(plan, run, TEN).drift / MINUTE;

describe("the drift", () => {
  it("is none while the first item is within its minutes", () => {
    expect(driftOf(at("a1", { a1: 3 }))).toBe(0);
  });

  it("grows while an item is past its minutes", () => {
    expect(driftOf(at("a1", { a1: 7 }))).toBe(2);
  });

  it("is what finished items took beyond their minutes", () => {
    expect(driftOf(at("b1", { a1: 6, b1: 2 }))).toBe(1);
    expect(driftOf(at("c1", { a1: 6, b1: 13, "break-2": 10, c1: 1 }))).toBe(4);
  });

  it("is in hand when items took less, or were left out", () => {
    expect(driftOf(at("b1", { a1: 2 }))).toBe(-3);
    expect(driftOf(at("c1", { a1: 5, b1: 10 }))).toBe(-10);
  });

  it("gets back the minutes of what is cut and still to come", () => {
    expect(driftOf(at("b1", { a1: 11 }, ["d1"]))).toBe(1);
    expect(driftOf(at("b1", { a1: 11 }, ["d1", "c1"]))).toBe(-19);
  });

  it("gets nothing back for a cut that was shown all the same", () => {
    expect(driftOf(at("d1", { a1: 5, b1: 10, "break-2": 10, c1: 20, d1: 4 }, ["d1"]))).toBe(-1);
    expect(driftOf(at("d1", { a1: 5, b1: 10, "break-2": 10, c1: 20, d1: 7 }, ["d1"]))).toBe(2);
  });

  it("takes what is left of an item gone back to, and of the one left for it", () => {
    expect(driftOf(at("a1", { a1: 5, b1: 4 }))).toBe(0);
  });

  it("owes nothing for what came before the item at which the clock was started", () => {
    const late = { ...at("b1", { b1: 4 }), from: "b1" };
    expect(driftOf(late)).toBe(0);
    expect(standingOf(plan, late, TEN).planned).toBe(45 * MINUTE);
    expect(driftOf({ ...late, at: "a1", used: { a1: 2 * MINUTE, b1: 4 * MINUTE } })).toBe(5);
  });

  it("counts the running item up to now", () => {
    const run = { ...at("a1", { a1: 4 }), since: TEN };
    const standing = standingOf(plan, run, TEN + 3 * MINUTE);
    expect(standing.drift).toBe(2 * MINUTE);
    expect(standing.elapsed).toBe(7 * MINUTE);
    expect(standing.planned).toBe(50 * MINUTE);
    expect(standing.left).toBe(45 * MINUTE);
  });

  it("is the time itself where no minutes are planned", () => {
    const modules = planOf(undefined, slides);
    expect(standingOf(modules, at("a1", { a1: 4 }), TEN).elapsed).toBe(4 * MINUTE);
  });
});

describe("what can be cut", () => {
  it("is what is yet to come, by the order of cutting", () => {
    expect(cuttable(plan, at("a1", {})).map(({ title }) => title)).toEqual(["D", "C"]);
  });

  it("is neither the item that is running nor one that is cut", () => {
    expect(cuttable(plan, at("c1", {})).map(({ title }) => title)).toEqual(["D"]);
    expect(cuttable(plan, at("a1", {}, ["d1"])).map(({ title }) => title)).toEqual(["C"]);
  });
});

describe("when items begin", () => {
  it("is the sum of the minutes before, without what is cut", () => {
    const minutes = (cuts: string[], from?: string) => beginnings(plan, { cuts, from }).map((time) => time / MINUTE);
    expect(minutes([])).toEqual([0, 5, 15, 25, 45]);
    expect(minutes(["b1"])).toEqual([0, 5, 5, 15, 35]);
    expect(minutes([], "b1")).toEqual([-5, 0, 10, 20, 40]);
  });
});

describe("the step of an item", () => {
  const item = {
    id: "c1",
    title: "C",
    minutes: 20,
    slides: ["c1"],
    isBreak: false,
    steps: [
      { name: "silent", minutes: 3 },
      { name: "threes", minutes: 8 },
      { name: "room", minutes: 9 },
    ],
  };

  it.each([
    [0, 0, 0],
    [2.5, 0, 2.5],
    [3, 1, 0],
    [10, 1, 7],
    [11, 2, 0],
    [26, 2, 15],
  ])("after %d minutes is number %d, for %d minutes", (used, index, into) => {
    expect(stepAt(item, used * MINUTE)).toEqual({ index, into: into * MINUTE });
  });
});
