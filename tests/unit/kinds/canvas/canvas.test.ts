import { expect, test } from "vitest";
import { calendarFile, daysAfter, entriesOf } from "../../../../src/kinds/canvas/logic/calendar.ts";
import type { CanvasDraft, CanvasShape } from "../../../../src/kinds/canvas/types.ts";
import { openExercise, type Source } from "../exercise.ts";

const plan = await openExercise<CanvasShape>("action-plan");
const strategy = await openExercise<CanvasShape>("strategy-canvas");

const whole: CanvasDraft = {
  words: {
    reason: "More say.",
    one: "Write it up; at last, done",
    "one-by": "2026-12-31",
    two: "Ask",
    "two-by": "2027-01-10",
    stop: "Chairing",
    "stop-by": "2027-01-12",
    who: "a peer",
    review: "2027-01-26",
  },
  ticked: [],
};
const made = new Date("2026-12-01T08:30:00Z");

test("a plan is whole with three dated actions, a witness and a day to talk; the rest may stay open", () => {
  expect(plan.logic.finish(plan.task, whole)?.filled).toEqual(Object.keys(whole.words));
  for (const id of Object.keys(whole.words)) {
    const { [id]: _, ...words } = whole.words;
    expect(plan.logic.finish(plan.task, { ...whole, words }), id).toBeUndefined();
  }
});

test("a date that is no day counts as open", () => {
  const words = { ...whole.words, review: "soon" };
  expect(plan.logic.finish(plan.task, { ...whole, words })).toBeUndefined();
});

test("an answer names fields and tests, and holds no word that was written", () => {
  const said = JSON.stringify(plan.logic.finish(plan.task, whole));
  for (const text of Object.values(whole.words)) expect(said).not.toContain(text);
});

test("each date is a calendar entry with the words of its row, and what its field begins with", () => {
  expect(entriesOf(plan.task, whole)).toEqual([
    { id: "one-by", day: "2026-12-31", text: "Write it up; at last, done" },
    { id: "two-by", day: "2027-01-10", text: "Ask" },
    { id: "stop-by", day: "2027-01-12", text: "Stop: Chairing" },
    { id: "review", day: "2027-01-26", text: "Twenty minutes with a peer" },
  ]);
});

test("the calendar file has whole days, escaped texts, and ends the day after", () => {
  const file = calendarFile(entriesOf(plan.task, whole), made);
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  expect(file).toMatch(/END:VCALENDAR\r\n$/);
  expect(file).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
  expect(file).toContain("SUMMARY:Write it up\\; at last\\, done\r\n");
  expect(file).toContain("DTSTAMP:20261201T083000Z");
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(file.split("\r\n").join("")).not.toContain("\n");
});

test("long lines are folded by bytes, and unfold to what they were", () => {
  const text = "Ünter den Linden – ".repeat(12).trim();
  const file = calendarFile([{ id: "a", day: "2026-11-30", text }], made);
  for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain(`SUMMARY:${text}\r\n`);
});

test("importing again moves an entry instead of adding one", () => {
  const idOf = (day: string) => /UID:.*/.exec(calendarFile([{ id: "one-by", day, text: "Ask" }], made))?.[0];
  expect(idOf("2026-12-01")).toBe(idOf("2026-12-02"));
});

test("thirty days from a day cross the end of a month and of a year", () => {
  expect(daysAfter(new Date(2026, 11, 15), 30)).toBe("2027-01-14");
});

test("the board of a strategy counts who passes each test, the least agreed first", () => {
  const { logic, task, exercise, solution } = strategy;
  const [{ filled }] = exercise.examples(task, solution, 1).right as [CanvasShape["answer"]];
  const answers = [["excludes", "cases"], ["excludes"], ["excludes", "newcomer"], ["excludes", "cases"]].map(
    (ticked) => ({
      filled,
      ticked,
    }),
  );
  expect(logic.describe(task, logic.tally(task, answers))).toBe(
    "Most divided: It cites real cases. Two say yes, two say not yet.",
  );
});

test.each<[string, (source: Source) => void, object]>([
  [
    "an id two fields have, even of two parts",
    ({ parts }) => Object.assign(parts[3].fields[0], { id: "one" }),
    { code: "repeated-name", path: ["parts", 3, "fields", 0, "id"] },
  ],
  [
    "days of a text",
    ({ parts }) => Object.assign(parts[0].fields[0], { days: 3 }),
    { code: "bad-field", path: ["parts", 0, "fields", 0, "days"] },
  ],
  [
    "an unknown type",
    ({ parts }) => Object.assign(parts[0].fields[0], { type: "dat" }),
    { code: "bad-field", path: ["parts", 0, "fields", 0, "type"] },
  ],
  [
    "no example",
    ({ parts }) => delete parts[0].fields[0].example,
    { code: "missing-field", path: ["parts", 0, "fields", 0, "example"] },
  ],
  ["a part without fields", ({ parts }) => parts[0].fields.splice(0), { path: ["parts", 0, "fields"] }],
])("%s is an error at its path", (_, change, fault) => {
  const { parts, errors } = plan.faultsOf(change);
  expect(parts).toBeUndefined();
  expect(errors).toContainEqual(expect.objectContaining(fault));
});
