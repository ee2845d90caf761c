import { expect, test } from "vitest";
import { binOfKey, fitSlips, neighbour, nextHand, nextOpen, textStep } from "../../../../src/kinds/sort/play/hand.ts";
import { pageSize } from "../../../../src/kinds/sort/shared/rows.ts";
import type { SortTask } from "../../../../src/kinds/sort/types.ts";

const card = (id: string) => ({ id, title: id, text: id });
const task: SortTask = {
  bins: [
    { id: "left", name: "Left", mark: "square", hue: "teal", letter: "L" },
    { id: "right", name: "Right", mark: "circle", hue: "plum", letter: "R" },
  ],
  cards: ["a", "b", "c", "d"].map(card),
  sets: {},
};

test("the first open card after a given one is found, round the end", () => {
  expect(nextOpen(task, {})).toBe("a");
  expect(nextOpen(task, { a: "left" })).toBe("b");
  expect(nextOpen(task, { a: "left", d: "left" }, "c")).toBe("b");
  expect(nextOpen(task, { a: "left", b: "left", c: "left", d: "left" })).toBeUndefined();
});

test("after a move the next open card is in hand", () => {
  expect(nextHand(task, { a: "left" }, { a: "left", c: "left" }, "c")).toBe("d");
});

test("a card that was taken out, as by undo, is in hand again", () => {
  expect(nextHand(task, { a: "left", b: "left" }, { a: "left" }, "c")).toBe("b");
});

test("moving another card leaves the one in hand", () => {
  expect(nextHand(task, { a: "left" }, { a: "right" }, "c")).toBe("c");
});

test("starting again, and bringing it back, begins at the first open card", () => {
  expect(nextHand(task, { a: "left", b: "left" }, {}, "c")).toBe("a");
  expect(nextHand(task, {}, { a: "left", b: "left" }, "a")).toBe("c");
});

test("neighbours stop at the ends", () => {
  expect(neighbour(task, "a", -1)).toBe("a");
  expect(neighbour(task, "b", 1)).toBe("c");
  expect(neighbour(task, "d", 1)).toBe("d");
  expect(neighbour(task, undefined, 1)).toBe("a");
  expect(neighbour(task, undefined, -1)).toBe("d");
});

test("digits and letters pick bins, and other keys none", () => {
  expect(binOfKey(task, "2")).toBe("right");
  expect(binOfKey(task, "l")).toBe("left");
  for (const key of ["0", "3", " ", "Enter", "PageDown", "ArrowLeft", "x"]) expect(binOfKey(task, key)).toBeUndefined();
});

test("slips fill a row, and leave room to say how many more there are", () => {
  expect(fitSlips([], 228)).toBe(0);
  expect(fitSlips([110, 110], 228)).toBe(2);
  expect(fitSlips([110, 111], 228)).toBe(1);
  expect(fitSlips([110, 100, 80], 228)).toBe(1);
  expect(fitSlips([150, 90], 130)).toBe(0);
});

test("the cards of several pages are shared out among them", () => {
  expect([1, 6, 7, 8, 12, 13, 18].map(pageSize)).toEqual([1, 6, 4, 4, 6, 5, 6]);
});

test("the longer a card's text, the smaller its step", () => {
  const step = (length: number) => textStep({ ...card("a"), text: "x".repeat(length) });
  expect([90, 140, 170, 260].map(step)).toEqual(["brief", "short", "middle", "long"]);
});
