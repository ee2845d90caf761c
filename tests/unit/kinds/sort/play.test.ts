import { expect, test } from "vitest";
import { sortLogic } from "../../../../src/kinds/sort/logic/logic.ts";
import type { SortDraft } from "../../../../src/kinds/sort/types.ts";
import { smallSort } from "./source.ts";

const { task } = smallSort();
const place = (draft: SortDraft, card: string, bin?: string) =>
  sortLogic.update(task, draft, { type: "place", card, bin });
const tell = (draft: SortDraft, card: string, bin?: string) =>
  sortLogic.effect(task, draft, { type: "place", card, bin });
const fresh = sortLogic.start(task, 1);
const full = place(place(place(fresh, "carrot", "root"), "tomato", "fruit"), "rhubarb", "leaf");

test("a card is placed, moved and taken back out", () => {
  const placed = place(fresh, "tomato", "root");
  expect(placed.placed).toEqual({ tomato: "root" });
  expect(place(placed, "tomato", "fruit").placed).toEqual({ tomato: "fruit" });
  expect(place(placed, "tomato").placed).toEqual({});
});

test("unknown cards and bins, and a place a card is in already, leave the draft itself", () => {
  const placed = place(fresh, "tomato", "fruit");
  expect(place(placed, "potato", "fruit")).toBe(placed);
  expect(place(placed, "carrot", "toString")).toBe(placed);
  expect(place(placed, "tomato", "fruit")).toBe(placed);
  expect(place(placed, "carrot")).toBe(placed);
});

test("a move says what moved, where, and how much is left", () => {
  expect(tell(fresh, "tomato", "fruit")).toEqual({ undo: "Tom to Fruit", said: "Moved Tomato to Fruit, 2 of 3 left" });
  const two = place(place(fresh, "tomato", "fruit"), "carrot", "root");
  expect(tell(two, "rhubarb", "leaf")).toEqual({ undo: "Rhubarb to Leaf", said: "Moved Rhubarb to Leaf, all placed" });
});

test("taking a card out says where it was", () => {
  expect(tell(full, "tomato")).toEqual({ undo: "Tom out of Fruit", said: "Took Tomato out of Fruit, 1 of 3 left" });
});

test("an action that moves nothing says so", () => {
  expect(tell(full, "tomato", "fruit").said).toBe("Nothing moved");
  expect(tell(full, "potato", "fruit").said).toBe("Nothing moved");
});

test("an answer exists once every card is placed, in the task's order however it was played", () => {
  expect(sortLogic.finish(task, place(full, "carrot"))).toBeUndefined();
  expect(Object.entries(sortLogic.finish(task, full)?.placed ?? {})).toEqual([
    ["tomato", "fruit"],
    ["carrot", "root"],
    ["rhubarb", "leaf"],
  ]);
});

test("a draft kept from before the cards changed counts only what is still there", () => {
  const kept: SortDraft = { placed: { ...full.placed, potato: "root", carrot: "tuber" } };
  expect(sortLogic.progress(task, kept)).toEqual({ done: 2, total: 3 });
  expect(sortLogic.finish(task, kept)).toBeUndefined();
  const mended = sortLogic.update(task, kept, { type: "place", card: "carrot", bin: "root" });
  expect(sortLogic.finish(task, mended)).toEqual({ placed: full.placed });
});

test("the gate hands on a clean copy without what else was sent", () => {
  const sent = { placed: full.placed, name: "Tom", __proto__: { admin: true } };
  const answer = sortLogic.readAnswer(task, sent);
  expect(answer).toStrictEqual({ placed: full.placed });
  expect(answer?.placed).not.toBe(full.placed);
});

test("the gate refuses places that are inherited, missing, too many or unknown", () => {
  const refused = [
    { placed: Object.create(full.placed) },
    { placed: { tomato: "fruit", carrot: "root" } },
    { placed: { ...full.placed, potato: "root" } },
    { placed: { ...full.placed, carrot: "__proto__" } },
    JSON.parse('{"placed":{"tomato":"fruit","carrot":"root","__proto__":"leaf"}}'),
    [full],
  ];
  for (const value of refused) expect(sortLogic.readAnswer(task, value)).toBeUndefined();
});
