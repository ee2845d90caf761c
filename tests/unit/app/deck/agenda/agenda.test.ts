import { describe, expect, it } from "vitest";
import { chooseAgenda, drawnOf, orderSlides, setsBySlide, waysOf } from "../../../../../src/app/deck/agenda/agenda.ts";
import type { DeckAgenda } from "../../../../../src/app/deck/data.ts";

const agenda = (id: string, ...items: { slides: string[]; set?: string }[]): DeckAgenda => ({
  id,
  title: `The ${id} one`,
  minutes: 10,
  items: items.map((item) => ({ title: "Part", minutes: 5, ...item })),
});
const short = agenda("short");
const long = agenda("long");
const data = { agenda: "short", agendas: [short, long] };

describe("choosing an agenda", () => {
  it("takes the one the address names", () => {
    expect(chooseAgenda(data, "long")).toEqual({ agenda: long });
  });

  it("takes the build's default when the address names none, or an empty one", () => {
    expect(chooseAgenda({ ...data, agenda: "long" }, null)).toEqual({ agenda: long });
    expect(chooseAgenda({ ...data, agenda: "long" }, "")).toEqual({ agenda: long });
  });

  it("shows every slide for “all”, unless an agenda has that name", () => {
    expect(chooseAgenda(data, "all")).toEqual({});
    const all = agenda("all");
    expect(chooseAgenda({ agenda: "short", agendas: [short, all] }, "all")).toEqual({ agenda: all });
  });

  it("falls back to the default for an unknown one, and says which it was", () => {
    expect(chooseAgenda(data, "shrot")).toEqual({ agenda: short, unknown: "shrot" });
  });

  it("takes the first when the default is not among them", () => {
    expect(chooseAgenda({ ...data, agenda: "gone" }, null)).toEqual({ agenda: short });
  });
});

describe("an agenda that was remembered", () => {
  it("goes before the build's default, and behind the address's", () => {
    expect(chooseAgenda(data, null, "long")).toEqual({ agenda: long });
    expect(chooseAgenda(data, "short", "long")).toEqual({ agenda: short });
  });

  it("may be every slide", () => {
    expect(chooseAgenda(data, null, "all")).toEqual({});
    expect(chooseAgenda(data, "long", "all")).toEqual({ agenda: long });
  });

  it("counts for nothing when it is no more", () => {
    expect(chooseAgenda(data, null, "gone")).toEqual({ agenda: short });
  });

  it("is what an unknown agenda in the address falls back to", () => {
    expect(chooseAgenda(data, "shrot", "long")).toEqual({ agenda: long, unknown: "shrot" });
    expect(chooseAgenda(data, "shrot", "all")).toEqual({ unknown: "shrot" });
  });
});

describe("the ways to run a workshop", () => {
  it("are its agendas, and every slide", () => {
    const ways = waysOf({ agendas: [agenda("x", { slides: ["a", "b"] }, { slides: ["b"] })] });
    expect(ways.map(({ id, slides }) => [id, slides && [...slides]])).toEqual([
      ["x", ["a", "b"]],
      ["all", undefined],
    ]);
  });

  it("are one where nobody has written an agenda", () => {
    expect(waysOf({ agendas: [agenda("all", { slides: ["a"] })] })).toHaveLength(1);
  });
});

describe("ordering slides", () => {
  const source = [["a"], ["b1", "b2", "b3"], ["c"]];

  it("keeps every slide and stack without an agenda", () => {
    expect(orderSlides(source, undefined)).toEqual(source);
  });

  it("follows the agenda's order and leaves out what it does not name", () => {
    expect(orderSlides(source, agenda("x", { slides: ["c"] }, { slides: ["a"] }))).toEqual([["c"], ["a"]]);
  });

  it("keeps neighbours of one stack in a stack, across items too", () => {
    expect(orderSlides(source, agenda("x", { slides: ["b1"] }, { slides: ["b3", "c"] }))).toEqual([
      ["b1", "b3"],
      ["c"],
    ]);
  });

  it("parts a stack when another slide comes between", () => {
    expect(orderSlides(source, agenda("x", { slides: ["b1", "a", "b2"] }))).toEqual([["b1"], ["a"], ["b2"]]);
  });

  it("shows a slide named twice where it is named first, and ignores unknown ids", () => {
    expect(orderSlides(source, agenda("x", { slides: ["a", "gone", "c", "a"] }))).toEqual([["a"], ["c"]]);
  });
});

describe("sets of an agenda", () => {
  it("belong to the slides of their item", () => {
    const sets = setsBySlide(agenda("x", { slides: ["a", "b"], set: "six" }, { slides: ["c"] }));
    expect([...sets]).toEqual([
      ["a", "six"],
      ["b", "six"],
    ]);
  });

  it("come from the first item that gives a slide one", () => {
    const sets = setsBySlide(agenda("x", { slides: ["a"], set: "six" }, { slides: ["a"], set: "four" }));
    expect(sets.get("a")).toBe("six");
  });

  it("are none when every slide is shown", () => {
    expect(setsBySlide(undefined).size).toBe(0);
  });
});

describe("the running order that slides draw", () => {
  const agendas = [agenda("short"), agenda("long")];

  it("is that of the agenda in force", () => {
    const data = { agenda: "short", agendas };
    expect(drawnOf(data, chooseAgenda(data, "long"))).toBe("long");
  });

  it("is the usual one where every slide is shown, by the address or by the command", () => {
    const asked = { agenda: "long", agendas };
    expect(drawnOf(asked, chooseAgenda(asked, "all"))).toBe("long");
    const built = { agenda: "all", agendas };
    expect(drawnOf(built, chooseAgenda(built, null))).toBe("short");
  });

  it("is none where there are no agendas", () => {
    const data = { agenda: "all", agendas: [] };
    expect(drawnOf(data, chooseAgenda(data, null))).toBe("");
  });
});
