import { expect, test } from "vitest";
import { neighbour, nextHand, nextOpen } from "../../../../../src/kinds/shared/play/hand.ts";

const ids = ["a", "b", "c", "d"];

test("the first open card after a given one is found, round the end", () => {
  expect(nextOpen(ids, {})).toBe("a");
  expect(nextOpen(ids, { a: "left" })).toBe("b");
  expect(nextOpen(ids, { a: "left", d: "left" }, "c")).toBe("b");
  expect(nextOpen(ids, { a: "left", b: "left", c: "left", d: "left" })).toBeUndefined();
});

test("after a move the next open card is in hand", () => {
  expect(nextHand(ids, { a: "left" }, { a: "left", c: "left" }, "c")).toBe("d");
});

test("a card that was taken out, as by undo, is in hand again", () => {
  expect(nextHand(ids, { a: "left", b: "left" }, { a: "left" }, "c")).toBe("b");
});

test("moving another card leaves the one in hand", () => {
  expect(nextHand(ids, { a: "left" }, { a: "right" }, "c")).toBe("c");
});

test("starting again, and bringing it back, begins at the first open card", () => {
  expect(nextHand(ids, { a: "left", b: "left" }, {}, "c")).toBe("a");
  expect(nextHand(ids, {}, { a: "left", b: "left" }, "a")).toBe("c");
});

test("neighbours stop at the ends", () => {
  expect(neighbour(ids, "a", -1)).toBe("a");
  expect(neighbour(ids, "b", 1)).toBe("c");
  expect(neighbour(ids, "d", 1)).toBe("d");
  expect(neighbour(ids, undefined, 1)).toBe("a");
  expect(neighbour(ids, undefined, -1)).toBe("d");
});
