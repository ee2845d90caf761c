import { expect, test } from "vitest";
import type { PlacedExercise } from "../../../../src/app/paper/edition.ts";
import { houseNotes } from "../../../../src/app/paper/guide/house-notes.ts";

/** An exercise whose paper has so many cards. */
const withCards = (count: number): PlacedExercise =>
  ({
    kind: { views: { cards: () => Array.from({ length: count }, () => "card") } },
    parts: { task: {}, solution: {} },
  }) as unknown as PlacedExercise;

const labels = (...exercises: PlacedExercise[]) => houseNotes({ exercises }).map(({ label }) => label);

test("the guide says how phones and cards are used where there are any", () => {
  expect(labels()).toEqual([]);
  expect(labels(withCards(0))).toEqual(["With phones"]);
  expect(labels(withCards(0), withCards(6))).toEqual(["With phones", "On paper"]);
});

test("it names the keys that the host page binds", () => {
  const [phones] = houseNotes({ exercises: [withCards(0)] });
  expect(phones?.html.match(/<b>.<\/b>/g)).toEqual(["<b>J</b>", "<b>L</b>", "<b>V</b>", "<b>I</b>", "<b>R</b>"]);
});
