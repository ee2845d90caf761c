import { describe, expect, it } from "vitest";
import { breakAfter, cutSlidesOf, isFirstStep, itemOf, planOf } from "../../../../../src/app/host/time/plan.ts";
import { agenda, place, plan, slides } from "./samples.ts";

describe("the plan of an agenda", () => {
  it("names an item by its first slide and a break by its place", () => {
    expect(plan.items.map(({ id }) => id)).toEqual(["a1", "b1", "break-2", "c1", "d1"]);
    expect(plan.timed).toBe(true);
  });

  it("is the modules in the deck's order when no agenda is in force", () => {
    const modules = planOf(undefined, slides);
    expect(modules.timed).toBe(false);
    expect(modules.items.map(({ title, slides }) => [title, slides])).toEqual([
      ["Module a", ["a1", "a2"]],
      ["Module b", ["b1", "b2"]],
      ["Module c", ["c1", "c2"]],
      ["Module d", ["d1"]],
    ]);
  });

  it("is the modules when the agenda plans no minutes", () => {
    const untimed = { ...agenda, items: agenda.items.map((item) => ({ ...item, minutes: 0 })) };
    expect(planOf(untimed, slides).items.map(({ title }) => title)).toEqual([
      "Module a",
      "Module b",
      "Module c",
      "Module d",
    ]);
  });

  it("begins another item when a module comes back", () => {
    const items = planOf(undefined, [place("a1"), place("b1"), place("a2")]).items;
    expect(items.map(({ slides }) => slides)).toEqual([["a1"], ["b1"], ["a2"]]);
  });

  it("knows the item of a slide, and none for a slide that is in no item", () => {
    expect(itemOf(plan, "b2")?.title).toBe("B");
    expect(itemOf(plan, "z")).toBeUndefined();
  });

  it("offers a break only after the item right before it", () => {
    expect(breakAfter(plan, "b1")?.id).toBe("break-2");
    expect(breakAfter(plan, "a1")).toBeUndefined();
    expect(breakAfter(plan, undefined)).toBeUndefined();
  });
});

describe("the slides of what is cut", () => {
  it("are all slides of the item", () => {
    expect(cutSlidesOf(plan, ["c1"])).toEqual(["c1", "c2"]);
    expect(cutSlidesOf(plan, [])).toEqual([]);
  });

  it("leave out a slide that another item shows too", () => {
    const shared = planOf(
      { ...agenda, items: agenda.items.map((item) => (item.title === "D" ? { ...item, slides: ["d1", "c2"] } : item)) },
      slides,
    );
    expect(cutSlidesOf(shared, ["c1"])).toEqual(["c1"]);
  });
});

describe("the step that begins a talk", () => {
  it("is the one from the first slide to the second", () => {
    expect(isFirstStep(slides, "a1", "a2")).toBe(true);
  });

  it("is not a jump, a step further on, or the page's first sight of the deck", () => {
    expect(isFirstStep(slides, "a1", "c1")).toBe(false);
    expect(isFirstStep(slides, "a2", "b1")).toBe(false);
    expect(isFirstStep(slides, undefined, "a2")).toBe(false);
  });
});
