import { describe, expect, it } from "vitest";
import { askOf, phasingOf, railOf } from "../../../../../src/app/host/room/phases.ts";
import { type Subject, subjectOf } from "../../../../../src/app/host/room/subject.ts";
import type { HostView } from "../../../../../src/model/index.ts";
import { exercises, step } from "./samples.ts";

const on = { exercise: { id: "sort", set: "six" } };
const subject = (current?: HostView["step"], steps: HostView["steps"] = {}): Subject =>
  subjectOf(on, { steps, ...(current && { step: current }) }, exercises)!;
const states = (current: HostView["step"]) => railOf(current).map(({ name, state }) => `${name} ${state}`);

describe("what the column is about", () => {
  it("is the exercise on the deck's slide, whatever the room is at", () => {
    const found = subjectOf({ exercise: { id: "audit", set: "" } }, { step: step("open"), steps: {} }, exercises);
    expect(found).toEqual({
      exercise: "audit",
      set: "",
      title: "Time audit",
      shares: "nothing",
      isElsewhere: false,
      instead: "Whose work is this?",
    });
  });

  it("is the room's own where the slide has none, and nothing without either", () => {
    expect(subjectOf({}, { step: step("locked"), steps: {} }, exercises)).toMatchObject({
      exercise: "sort",
      set: "six",
      isElsewhere: true,
      step: { phase: "locked" },
    });
    expect(subjectOf({}, { steps: {} }, exercises)).toBeUndefined();
  });

  it("tells sets apart, and remembers how far an exercise got before", () => {
    const other = { exercise: { id: "sort", set: "" } };
    expect(subjectOf(other, { step: step("open"), steps: {} }, exercises)?.step).toBeUndefined();
    const before = { "sort|six|1": "shown", "sort|six|2": "locked" } as const;
    expect(subject(undefined, before).past).toBe("locked");
  });
});

describe("the rail", () => {
  it("says what is done, now and next, and that a second round may be left out", () => {
    expect(railOf(undefined)[0]).toEqual({ name: "Open", state: "next" });
    expect(states(step("open"))).toEqual(["Open now", "Lock next", "Show later", "Round 2 optional", "Reveal later"]);
    expect(states(step("shown"))).toEqual(["Open past", "Lock past", "Show now", "Round 2 optional", "Reveal next"]);
  });

  it("has no second round in the second round, nor after the reveal", () => {
    expect(states(step("locked", { round: 2 }))).toEqual(["Open past", "Lock now", "Show next", "Reveal later"]);
    expect(states(step("revealed"))).toEqual(["Open past", "Lock past", "Show past", "Reveal now"]);
  });
});

describe("the one thing to do next", () => {
  const next = (current?: HostView["step"]) => phasingOf(subject(current), false).primary;

  it("leads from opening to the reveal, and then to hiding", () => {
    expect(next()).toEqual({ command: "lock", label: "Open on phones" });
    expect(next(step("open"))).toEqual({ command: "lock", label: "Lock answers" });
    expect(next(step("locked"))).toEqual({ command: "show", label: "Show the result" });
    expect(next(step("shown"))).toEqual({ command: "reveal", label: "Reveal the solution" });
    expect(next(step("revealed"))).toEqual({ command: "show", label: "Hide the result" });
    expect(next(step("revealed", { isHidden: true }))).toEqual({ command: "show", label: "Put the result back" });
  });

  it("says so where too few answered, and where nothing is shared", () => {
    expect(phasingOf(subject(step("locked")), true).hint).toContain("how many, not who");
    const quiet = { ...subject(step("locked")), shares: "nothing" } as const;
    expect(phasingOf(quiet, false).primary.label).toBe("Show the questions");
  });

  it("offers a second round in the first alone", () => {
    const others = (round: number) =>
      phasingOf(subject(step("shown", { round })), false).others.map(({ command }) => command);
    expect(others(1)).toContain("again");
    expect(others(2)).not.toContain("again");
  });
});

describe("what a command asks of the room", () => {
  it("follows the phase", () => {
    expect(askOf("lock", subject())).toEqual({ do: "open", exercise: "sort", set: "six" });
    expect(askOf("lock", subject(step("open")))).toEqual({ do: "lock" });
    expect(askOf("lock", subject(step("locked")))).toEqual({ do: "open", exercise: "sort", set: "six" });
    expect(askOf("show", subject(step("locked")))).toEqual({ do: "show" });
    expect(askOf("show", subject(step("shown")))).toEqual({ do: "hide", on: true });
    expect(askOf("show", subject(step("revealed", { isHidden: true })))).toEqual({ do: "hide", on: false });
    expect(askOf("again", subject(step("shown")))).toEqual({ do: "again" });
    expect(askOf("reveal", subject(step("locked")))).toEqual({ do: "reveal" });
  });

  it.each([
    ["show", undefined],
    ["show", step("open")],
    ["reveal", step("open")],
    ["reveal", step("revealed")],
    ["lock", step("shown")],
    ["lock", step("revealed")],
    ["again", step("revealed")],
    ["again", step("locked", { round: 2 })],
  ] as const)("%s says why it cannot be done at %j", (command, current) => {
    expect(askOf(command, subject(current))).toMatch(/\.$/);
  });
});
