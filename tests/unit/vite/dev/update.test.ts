import { describe, expect, it } from "vitest";
import type { Diagnostic, Workshop } from "../../../../src/model/index.ts";
import { isDoubtful, type Snapshot } from "../../../../src/vite/dev/snapshot.ts";
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

describe("doubting a state", () => {
  const before: Given = { exercises: { sort: "1" }, errors: 1, uses: 1 };
  const isDoubted = (after: Given) => isDoubtful(snapshot(before), snapshot({ uses: 1, ...after }));

  it("is called for by new errors, and by fewer slides or exercises", () => {
    expect(isDoubted({ exercises: { sort: "1" }, errors: 2 })).toBe(true);
    expect(isDoubted({ exercises: { sort: "1" }, stacks: [["a"]] })).toBe(true);
    expect(isDoubted({ exercises: {} })).toBe(true);
    expect(isDoubted({ exercises: { sort: "1" }, uses: 0 })).toBe(true);
  });

  it("is not called for by an edit, another slide or another address", () => {
    const exercises = { sort: "2" };
    expect(isDoubted({ exercises, errors: 1, texts: { a: "edited" } })).toBe(false);
    expect(isDoubted({ exercises, stacks: [["a"], ["b"], ["c"], ["d"]] })).toBe(false);
    expect(isDoubted({ exercises, stacks: [["a"], ["better"], ["c"]] })).toBe(false);
  });
});
