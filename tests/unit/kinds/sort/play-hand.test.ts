import { expect, test } from "vitest";
import { binOfKey, fitSlips } from "../../../../src/kinds/sort/play/hand.ts";
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
