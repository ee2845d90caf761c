import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawAgenda } from "../../../../src/compiler/agenda/draw-agenda.ts";
import { BAR, layOutOrder } from "../../../../src/compiler/agenda/running-order.ts";
import type { Agenda, AgendaItem } from "../../../../src/model/index.ts";

const item = (title: string, minutes: number): AgendaItem => ({
  title,
  minutes,
  slides: [],
  isBreak: false,
  steps: [],
});

const WORKSHOP = [
  item("Welcome", 5),
  item("Role", 10),
  item("Archetypes", 20),
  item("Glue work", 20),
  item("Time", 10),
  item("The title", 15),
  item("Plan", 8),
  item("Close", 2),
];

const agenda = (items: AgendaItem[]): Agenda => ({
  id: "short",
  title: "90 minutes",
  minutes: 90,
  materials: [],
  items,
});

const items = fc.array(
  fc.record({
    title: fc.oneof(fc.constantFrom("Role", "Break", "Archetypes"), fc.string({ maxLength: 90 })),
    steps: fc.array(fc.record({ name: fc.string({ maxLength: 40 }), minutes: fc.nat(15), talk: fc.boolean() }), {
      maxLength: 4,
    }),
    alone: fc.nat(45),
  }),
  { minLength: 1, maxLength: 30 },
);

describe("a running order", () => {
  test("gives every minute the same width", () => {
    const { parts } = layOutOrder(WORKSHOP);
    expect(parts.map(({ x }) => Math.round(x))).toEqual([0, 64, 192, 448, 704, 832, 1024, 1126]);
    expect(parts.map(({ width }) => Math.round(width * 10) / 10)).toEqual([64, 128, 256, 256, 128, 192, 102.4, 25.6]);
  });

  test("keeps names below the bar, and lifts one that would touch the name before it", () => {
    const { labels } = layOutOrder(WORKSHOP);
    expect(labels.map(({ row }) => row)).toEqual([1, -1, 1, 1, 1, 1, 1, -1]);
  });

  test("puts minutes that do not fit into the name", () => {
    const { labels, parts } = layOutOrder([item("Long", 178), item("Close", 2)]);
    expect(labels.map(({ text }) => text)).toEqual(["Long", "Close, 2"]);
    expect(parts[1]).not.toHaveProperty("number");
  });

  test("never lets names touch or leave the bar's width, whatever the items", () => {
    fc.assert(
      fc.property(items, (entries) => {
        const { labels, parts } = layOutOrder(
          entries.map(({ title, steps, alone }) => {
            const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
            return steps.length > 0 ? { ...item(title, minutes), steps } : item(title, alone);
          }),
        );
        for (const [index, label] of labels.entries()) {
          expect(label.x).toBeGreaterThanOrEqual(0);
          expect(label.x + label.width).toBeLessThanOrEqual(BAR + 0.01);
          for (const other of labels.slice(index + 1)) {
            const apart = label.x + label.width < other.x || other.x + other.width < label.x;
            expect(label.row !== other.row || apart).toBe(true);
          }
        }
        for (const { x, width } of parts) expect(x + width).toBeLessThanOrEqual(BAR + 0.01);
      }),
    );
  });

  test("cuts an item where talking begins and ends, and names the talk above", () => {
    const steps = [
      { name: "talk", minutes: 4, talk: true },
      { name: "alone", minutes: 6 },
      { name: "room", minutes: 10 },
    ];
    const { parts, labels } = layOutOrder([item("Welcome", 5), { ...item("Glue work", 20), steps }]);
    expect(parts.map(({ minutes, kind }) => [minutes, kind])).toEqual([
      [5, "work"],
      [4, "talk"],
      [16, "work"],
    ]);
    expect(parts[2]?.x).toBeCloseTo((BAR * 9) / 25);
    expect(labels.map(({ text, row }) => [text, row])).toEqual([
      ["Welcome", 1],
      ["Glue work", 1],
      ["talk", -1],
    ]);
  });

  test("names the first talk only, since ink then says it of the others", () => {
    const { labels } = layOutOrder(["Welcome", "Role", "Time"].map((title) => ({ ...item(title, 30), talk: true })));
    expect(labels.map(({ text }) => text)).toEqual(["Welcome", "talk", "Role", "Time"]);
  });

  test("is all ink where the facilitator talks throughout, and never in a break", () => {
    const { parts } = layOutOrder([
      { ...item("Close", 2), talk: true },
      { ...item("Break", 10), isBreak: true },
    ]);
    expect(parts.map(({ kind }) => kind)).toEqual(["talk", "break"]);
  });

  test("puts minutes of a talk that do not fit into the talk's name", () => {
    const steps = [
      { name: "facts", minutes: 1, talk: true },
      { name: "alone", minutes: 99 },
    ];
    const { labels } = layOutOrder([{ ...item("Long", 100), steps }]);
    expect(labels.map(({ text }) => text)).toEqual(["Long", "facts, 1"]);
  });

  test("says itself in words beside the drawing", () => {
    const html = drawAgenda(agenda([item("Role & reach", 5), item("Close", 1)]));
    expect(html).toContain('<svg class="agenda-bar"');
    expect(html).toContain("<li>Role &amp; reach, 5 minutes</li><li>Close, 1 minute</li>");
    const talk = { ...item("Glue", 20), steps: [{ name: "talk", minutes: 4, talk: true }] };
    const spoken = drawAgenda(agenda([{ ...item("Welcome", 5), talk: true }, talk]));
    expect(spoken).toContain("<li>Welcome, 5 minutes, a talk</li><li>Glue, 20 minutes, 4 of them a talk</li>");
    expect(html).toMatch(/^<div class="agenda" data-agenda="short">.*<ol class="agenda-list visually-hidden"/);
  });

  test("is a list in sight when no item has minutes", () => {
    const html = drawAgenda(agenda([item("Role", 0), item("Close", 0)]));
    expect(html).not.toContain("<svg");
    expect(html).toContain('<ol class="agenda-list" aria-label="90 minutes"><li>Role</li><li>Close</li></ol>');
  });
});
