import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { tallySort } from "../../../../src/kinds/sort/logic/tally.ts";
import { Review } from "../../../../src/kinds/sort/review/review.tsx";
import { wordsOf } from "../../../contract/support.ts";
import { smallSort } from "./source.ts";

const { task, solution } = smallSort();
const placed = (tomato: string, carrot: string) => ({ placed: { tomato, carrot, rhubarb: "leaf" } });
const answers = [placed("fruit", "root"), placed("fruit", "leaf"), placed("leaf", "root"), placed("fruit", "leaf")];

/** The rows of the list of all cards, its head first, as words. */
function listOf(tally: ReturnType<typeof tallySort> | undefined): string[] {
  const draft = placed("leaf", "root");
  const html = renderToString(<Review {...{ task, solution, draft, mode: "phone" }} {...(tally && { tally })} />);
  const rows = html.match(/<table class="sort-all">.*?<\/table>/)?.[0].match(/<tr>.*?<\/tr>/g) ?? [];
  return rows.map((row) => wordsOf(row.replaceAll("<t", " <t")).trim());
}

test("after the reveal every card's row has one's own bin, the room's with its number, and ours", () => {
  expect(listOf(tallySort(task, answers))).toEqual([
    "Card You Room We",
    "Tomato Tom L Leaf F Fruit 3 F Fruit",
    "Carrot R Root R Root L Leaf R Root",
    "Rhubarb L Leaf L Leaf 4 L Leaf",
  ]);
});

test("where three bins share the lead the room is split", () => {
  const spread = [placed("fruit", "root"), placed("root", "root"), placed("leaf", "root")];
  expect(listOf(tallySort(task, spread))[1]).toBe("Tomato Tom L Leaf split F Fruit");
});

test("without the room's answers there is no column for them", () => {
  expect(listOf(undefined)[0]).toBe("Card You We");
});
