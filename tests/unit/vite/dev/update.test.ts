import { describe, expect, it } from "vitest";
import type { Diagnostic, Workshop } from "../../../../src/model/index.ts";
import { createBelief } from "../../../../src/vite/dev/belief.ts";
import type { Snapshot } from "../../../../src/vite/dev/snapshot.ts";
import { compareSnapshots } from "../../../../src/vite/dev/update.ts";
import type { DeckData } from "../../../../src/vite/page.ts";
import type { Compiled } from "../../../../src/vite/workshop/put-together.ts";

interface Given {
  readonly stacks?: readonly (readonly string[])[];
  /** What slides say, where it is not their id. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly exercises?: Readonly<Record<string, string>>;
  readonly notes?: readonly string[];
  readonly errors?: number;
  readonly uses?: number;
}

function snapshot({
  stacks = [["a"], ["b"], ["c"]],
  texts,
  title = "T",
  exercises = {},
  notes,
  errors = 0,
  uses = 0,
}: Given) {
  const data = { title } as DeckData;
  const error: Diagnostic = { code: "x", severity: "error", message: "x", span: { file: "x", line: 1 } };
  const compiled = {
    diagnostics: Array.from({ length: errors }, () => error),
    workshop: { modules: [] as Workshop["modules"] } as Workshop,
  } as unknown as Compiled;
  const taken: Snapshot = {
    compiled,
    slides: stacks.flat().map((id, at) => ({
      id,
      module: "one",
      html: `<section id="${id}">${texts?.[id] ?? id}</section>`,
      notes: notes?.[at] === undefined ? undefined : { say: notes[at] },
    })),
    stacks,
    data,
    dataText: JSON.stringify(data),
    exercises: new Map(Object.entries(exercises)),
    uses,
  };
  return taken;
}

const compare = (before: Given, after: Given) => compareSnapshots(snapshot(before), snapshot(after));

describe("telling two states of a workshop apart", () => {
  it("finds nothing to do where a page looks the same", () => {
    expect(compare({ errors: 0 }, { errors: 1 })).toBeUndefined();
  });

  it("names only the slides, exercises and notes that differ", () => {
    const before = { exercises: { sort: "1", old: "1" }, notes: ["x"] };
    const after = { exercises: { sort: "2", old: "1", new: "1" }, notes: ["y"], texts: { b: "edited" } };
    expect(compare(before, after)).toEqual({
      sections: { b: '<section id="b">edited</section>' },
      exercises: ["sort", "new"],
      notes: ["one"],
    });
  });

  it("tells the new order when slides come, go, move or are stacked", () => {
    for (const stacks of [
      [["a"], ["new"], ["b"], ["c"]],
      [["a"], ["c"]],
      [["b"], ["a"], ["c"]],
      [["a"], ["b", "c"]],
    ]) {
      const change = compare({}, { stacks });
      expect(change?.stacks).toEqual(stacks);
      expect(Object.keys(change?.sections ?? {})).toEqual(stacks.flat().filter((id) => id === "new"));
    }
  });

  it("knows a slide again under another id, beside others that have come and gone elsewhere", () => {
    expect(compare({}, { stacks: [["a"], ["better"], ["c"]] })).toEqual({
      renamed: { b: "better" },
      sections: { better: '<section id="better">better</section>' },
    });
    const change = compare({ stacks: [["a"], ["b"], ["c"], ["d"]] }, { stacks: [["new"], ["a"], ["better"], ["c"]] });
    expect(change?.renamed).toEqual({ b: "better" });
    expect(change?.stacks).toEqual([["new"], ["a"], ["better"], ["c"]]);
  });

  it("takes no slide for another where fewer or more are new than are gone", () => {
    expect(compare({}, { stacks: [["a"], ["x"], ["y"], ["c"]] })?.renamed).toBeUndefined();
    expect(
      compare({ stacks: [["a"], ["b"], ["c"], ["d"]] }, { stacks: [["a"], ["x"], ["d"]] })?.renamed,
    ).toBeUndefined();
  });

  it("gives the page's data when they differ", () => {
    expect(compare({}, { title: "New" })).toEqual({ data: { title: "New" } });
  });
});

describe("believing a state", () => {
  const before: Given = { exercises: { sort: "1" }, errors: 1, uses: 1 };
  const isBelieved = (after: Given) => createBelief()(snapshot(before), snapshot({ uses: 1, ...after }), true);

  it("takes a second look at new errors, and at fewer slides or exercises", () => {
    expect(isBelieved({ exercises: { sort: "1" }, errors: 2 })).toBe(false);
    expect(isBelieved({ exercises: { sort: "1" }, stacks: [["a"]] })).toBe(false);
    expect(isBelieved({ exercises: {} })).toBe(false);
    expect(isBelieved({ exercises: { sort: "1" }, uses: 0 })).toBe(false);
  });

  it("takes an edit, another slide or another address at once", () => {
    const exercises = { sort: "2" };
    expect(isBelieved({ exercises, errors: 1, texts: { a: "edited" } })).toBe(true);
    expect(isBelieved({ exercises, stacks: [["a"], ["b"], ["c"], ["d"]] })).toBe(true);
    expect(isBelieved({ exercises, stacks: [["a"], ["better"], ["c"]] })).toBe(true);
  });

  it("takes a loss that is there at two looks, the second in a moment of quiet", () => {
    const [whole, less] = [snapshot({}), snapshot({ stacks: [["a"]] })];
    const believe = createBelief();
    expect(believe(whole, less, false)).toBe(false);
    expect(believe(whole, less, false)).toBe(false);
    expect(believe(whole, less, true)).toBe(true);
  });

  it("takes no loss that a moment of quiet is the first to see, or that was made good meanwhile", () => {
    const [whole, less] = [snapshot({}), snapshot({ stacks: [["a"]] })];
    const believe = createBelief();
    expect(believe(whole, less, true)).toBe(false);
    expect(believe(whole, whole, false)).toBe(true);
    expect(believe(whole, less, true)).toBe(false);
    expect(believe(whole, snapshot({ stacks: [["a"]] }), true)).toBe(false);
  });
});
