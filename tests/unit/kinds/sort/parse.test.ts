import { expect, test } from "vitest";
import { sortLogic } from "../../../../src/kinds/sort/logic/logic.ts";
import { read, smallSource } from "./source.ts";

type Source = ReturnType<typeof smallSource>;

/** What one change to the small source makes `parse` report. */
function faultsOf(change: (source: Source) => void) {
  const source = smallSource();
  change(source);
  return read(source);
}

test("a sound source parts into cards without answers and answers without texts", () => {
  const { parts, errors, warnings } = read(smallSource());
  expect([...errors, ...warnings]).toEqual([]);
  expect(parts?.task.cards[0]).toStrictEqual({ id: "tomato", title: "Tomato", who: "Tom", text: "Red and round." });
  expect(parts?.task.sets).toStrictEqual({ two: ["rhubarb", "tomato"] });
  expect(parts?.solution.cards).toStrictEqual({
    tomato: { best: "fruit", second: "leaf", why: "It has seeds.", arguable: true },
    carrot: { best: "root", why: "It is dug up.", arguable: false },
    rhubarb: { best: "leaf", note: "by its stalk", why: "No seeds are eaten.", arguable: false },
  });
});

test.each<[string, (source: Source) => void, object]>([
  [
    "a best bin that is not there names the near one",
    ({ cards }) => Object.assign(cards[1]!, { best: "rot" }),
    { code: "unknown-bin", path: ["cards", 1, "best"], hint: 'Did you mean "root"?' },
  ],
  [
    "a second bin far from every name lists them",
    ({ cards }) => Object.assign(cards[0]!, { second: "mushroom" }),
    { code: "unknown-bin", path: ["cards", 0, "second"], hint: "Known: fruit, root, leaf." },
  ],
  [
    "a second reading that is the best one again",
    ({ cards }) => Object.assign(cards[0]!, { second: "fruit" }),
    { code: "same-reading", path: ["cards", 0, "second"] },
  ],
  [
    "an unknown shape",
    ({ bins }) => Object.assign(bins[0]!, { mark: "cirkle" }),
    { code: "unknown-mark", path: ["bins", 0, "mark"], hint: 'Did you mean "circle"?' },
  ],
  [
    "an unknown hue",
    ({ bins }) => Object.assign(bins[2]!, { hue: "purple" }),
    { code: "unknown-hue", path: ["bins", 2, "hue"] },
  ],
  [
    "an id two bins have",
    ({ bins }) => Object.assign(bins[2]!, { id: "fruit" }),
    { code: "repeated-name", path: ["bins", 2, "id"] },
  ],
  [
    "a letter two bins have, in whichever case",
    ({ bins }) => Object.assign(bins[1]!, { letter: "f" }),
    { code: "repeated-name", path: ["bins", 1, "letter"] },
  ],
  [
    "an id two cards have",
    ({ cards }) => Object.assign(cards[2]!, { id: "tomato" }),
    { code: "repeated-name", path: ["cards", 2, "id"] },
  ],
  [
    "an id that JavaScript objects already have",
    ({ cards }) => Object.assign(cards[1]!, { id: "constructor" }),
    { code: "bad-field", path: ["cards", 1, "id"] },
  ],
  ["a letter of two", ({ bins }) => Object.assign(bins[0]!, { letter: "FR" }), { path: ["bins", 0, "letter"] }],
  ["an empty title", ({ cards }) => Object.assign(cards[0]!, { title: "  " }), { path: ["cards", 0, "title"] }],
  ["a single bin", ({ bins }) => bins.splice(1), { path: ["bins"] }],
  ["no cards", ({ cards }) => cards.splice(0), { path: ["cards"] }],
  ["no reason", ({ cards }) => delete cards[0]!.why, { code: "missing-field", path: ["cards", 0, "why"] }],
  ["an empty set", ({ sets }) => Object.assign(sets, { none: [] }), { path: ["sets", "none"] }],
  [
    "a set with a card that is not there",
    ({ sets }) => Object.assign(sets, { two: ["tomatoe"] }),
    { code: "unknown-card", path: ["sets", "two", 0], hint: 'Did you mean "tomato"?' },
  ],
  [
    "a set with a card twice",
    ({ sets }) => Object.assign(sets, { two: ["tomato", "carrot", "tomato"] }),
    { code: "repeated-name", path: ["sets", "two", 2] },
  ],
  [
    "a card too long for any stage",
    ({ cards }) => Object.assign(cards[0]!, { text: "x".repeat(261) }),
    { code: "bad-field", path: ["cards", 0, "text"] },
  ],
])("%s is an error at its path", (_, change, fault) => {
  const { parts, errors } = faultsOf(change);
  expect(parts).toBeUndefined();
  expect(errors).toContainEqual(expect.objectContaining(fault));
});

test("names that point nowhere are reported even while another field is broken", () => {
  const { errors } = faultsOf(({ bins, cards }) => {
    Object.assign(bins[0]!, { name: 7 });
    Object.assign(cards[1]!, { best: "rot" });
  });
  expect(errors.map((error) => error.path.join("."))).toEqual(["bins.0.name", "cards.1.best"]);
});

test("where a list is missing, the names that would point into it are not reported one by one", () => {
  const { errors } = faultsOf((source) => Object.assign(source, { bins: undefined }));
  expect(errors.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(["missing-field bins"]);
});

test("a card past the stage's full size is a warning that gives its length, and is used", () => {
  const { parts, warnings } = faultsOf(({ cards }) => Object.assign(cards[0]!, { text: "x".repeat(151) }));
  expect(parts).toBeDefined();
  expect(warnings).toMatchObject([{ code: "long-text", path: ["cards", 0, "text"] }]);
  expect(warnings[0]?.message).toContain("151");
});

test("two bins with one shape are a warning", () => {
  const { parts, warnings } = faultsOf(({ bins }) => Object.assign(bins[1]!, { mark: "circle" }));
  expect(parts).toBeDefined();
  expect(warnings).toMatchObject([{ code: "repeated-mark", path: ["bins", 1, "mark"] }]);
});

test("a set keeps its own order and its own answers, and a name that is no set leaves the whole", () => {
  const { parts } = read(smallSource());
  const cut = sortLogic.select?.(parts!.task, parts!.solution, "two");
  expect(cut?.task.cards.map((card) => card.id)).toEqual(["rhubarb", "tomato"]);
  expect(Object.keys(cut?.solution.cards ?? {})).toEqual(["rhubarb", "tomato"]);
  expect(cut?.task.sets).toEqual({});
  expect(sortLogic.select?.(parts!.task, parts!.solution, "toString")).toEqual(parts);
});
