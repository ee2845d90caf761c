import { expect, test } from "vitest";
import { type Agenda, slidesOf } from "../../src/model/index.ts";
import { compileOwn } from "./open.ts";

const { workshop, diagnostics } = await compileOwn();
const agenda = (id: string): Agenda => {
  const found = workshop.agendas.find((one) => one.id === id);
  if (!found) throw new Error(`There is no agenda ${id}.`);
  return found;
};
const sum = (parts: readonly { readonly minutes: number }[]): number =>
  parts.reduce((all, one) => all + one.minutes, 0);
/** Those of a session; alone one brings nothing, and stops when one likes. */
const timed = workshop.agendas.filter(({ id }) => id !== "self-paced");

test("the workshop compiles without a word", () => {
  expect(diagnostics).toEqual([]);
});

test("there is an agenda for each way of running it, and the 90 minutes come first", () => {
  expect(workshop.agendas[0]?.id).toBe("short");
  expect(workshop.agendas.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["half-day", "remote", "talk", "self-paced"]),
  );
});

test.each(workshop.agendas.map((one) => [one.id, one] as const))(
  "the items of %s add up, and so do their steps",
  (_, one) => {
    expect(sum(one.items)).toBe(one.minutes);
    for (const { title, steps, minutes } of one.items)
      expect([title, steps.length === 0 || sum(steps) === minutes]).toEqual([title, true]);
  },
);

test("90 minutes and three hours are parted as the facilitator's tables say", () => {
  const parts = (id: string): string[] =>
    agenda(id).items.map(
      ({ minutes, steps }) => `${minutes}${steps.length > 0 ? `: ${steps.map((step) => step.minutes).join(" ")}` : ""}`,
    );
  expect(parts("short")).toEqual(["5", "10: 5 5", "20: 3 8 9", "20: 4 6 6 4", "10: 6 4", "15: 4 6 5", "8: 6 2", "2"]);
  expect(parts("half-day")).toEqual([
    "10",
    "15: 6 5 4",
    "20: 3 8 9",
    "15: 8 7",
    "15: 8 4 3",
    "10",
    "30: 5 8 10 7",
    "20: 5 8 7",
    "5",
    "22: 7 9 6",
    "13: 9 4",
    "5",
  ]);
});

test("nobody sits for more than an hour and a half without a break", () => {
  for (const { id, items } of timed) {
    let sitting = 0;
    for (const { isBreak, minutes } of items) {
      sitting = isBreak ? 0 : sitting + minutes;
      expect([id, sitting <= 90]).toEqual([id, true]);
    }
  }
});

test.each(timed.map((one) => [one.id, one] as const))("%s says what to bring and what to cut first", (_, one) => {
  expect(one.materials.length).toBeGreaterThan(0);
  const cuts = one.items.flatMap(({ cut }) => cut ?? []).sort((a, b) => a - b);
  expect(cuts.length).toBeGreaterThan(1);
  expect(cuts).toEqual(cuts.map((_, at) => at + 1));
});

test("no slide comes twice in an agenda, and nothing that can be cut is an opening, a plan or a close", () => {
  for (const { id, items } of timed) {
    const slides = items.flatMap((item) => item.slides);
    expect([id, slides.length]).toEqual([id, new Set(slides).size]);
    const kept = items.filter(({ slides }) => slides.some((slide) => ["welcome", "action-plan"].includes(slide)));
    expect(kept.filter(({ cut }) => cut)).toEqual([]);
  }
});

test("every exercise stands on a slide", () => {
  const placed = new Set(slidesOf(workshop).flatMap(({ exercises }) => exercises.map(({ id }) => id)));
  expect(Object.keys(workshop.exercises).filter((id) => !placed.has(id))).toEqual([]);
});

test("a talk that runs late keeps its close", () => {
  const [first, second, ...more] = agenda("talk")
    .items.filter(({ cut }) => cut !== undefined)
    .toSorted((a, b) => (a.cut ?? 0) - (b.cut ?? 0));
  expect([first?.title, second?.title, more]).toEqual(["The work", "Operating", []]);
});
