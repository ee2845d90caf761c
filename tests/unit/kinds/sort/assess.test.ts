import { expect, test } from "vitest";
import { assessSort } from "../../../../src/kinds/sort/logic/assess.ts";
import { smallSort } from "./source.ts";

const { task, solution } = smallSort();
const textOf = (card: string, bin?: string) =>
  assessSort(task, solution, bin ? { [card]: bin } : {}).items.find(({ item }) => item === card);
const summaryOf = (tomato?: string, carrot?: string, rhubarb?: string) => {
  const pairs = Object.entries({ tomato, carrot, rhubarb }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return assessSort(task, solution, Object.fromEntries(pairs)).summary;
};

test("each card is told how it compares, in words", () => {
  expect(textOf("tomato", "fruit")).toEqual({
    item: "tomato",
    verdict: "best",
    text: "You say Fruit, and so do we, with Leaf as a fair second.",
  });
  expect(textOf("tomato", "leaf")).toMatchObject({
    verdict: "fair",
    text: "Leaf is a fair second reading; we lean to Fruit.",
  });
  expect(textOf("carrot", "leaf")).toMatchObject({ verdict: "other", text: "You say Leaf; we read Root." });
  expect(textOf("carrot")).toMatchObject({ verdict: "open", text: "Still open. We read Root." });
});

test("a note qualifies our reading", () => {
  expect(textOf("rhubarb", "root")?.text).toBe("You say Root; we read Leaf (by its stalk).");
});

test("a bin the task no longer has counts as open", () => {
  expect(textOf("carrot", "tuber")?.verdict).toBe("open");
});

test("the summary tells agreement, defence and difference apart, and says what is open", () => {
  expect(summaryOf()).toBe("Nothing is sorted yet.");
  expect(summaryOf("fruit", "root", "leaf")).toMatch(/^You read these as we do/);
  expect(summaryOf("leaf", "root", "leaf")).toMatch(/^Every reading of yours/);
  expect(summaryOf("leaf", "root", "fruit")).toMatch(/^Most of your readings/);
  expect(summaryOf("root", "leaf", "fruit")).toMatch(/^You read many of these differently/);
  expect(summaryOf("fruit")).toMatch(/Some cards are still open\.$/);
});
