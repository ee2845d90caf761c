import { expect, test } from "vitest";
import type { ScaleShape } from "../../../../src/kinds/scale/types.ts";
import { openExercise, type Source } from "../exercise.ts";

const lean = await openExercise<ScaleShape>("archetype-lean");
const need = await openExercise<ScaleShape>("org-need");

test.each<[string, (source: Source) => void, object]>([
  [
    "a group that is not there names the near one",
    ({ items }) => Object.assign(items[0], { group: "tech-led" }),
    { code: "unknown-group", path: ["items", 0, "group"], hint: 'Did you mean "tech-lead"?' },
  ],
  [
    "an id two items have",
    ({ items }) => Object.assign(items[1], { id: items[0].id }),
    { code: "repeated-name", path: ["items", 1, "id"] },
  ],
  [
    "a sign two points have",
    ({ points }) => Object.assign(points[1], { sign: "+" }),
    { code: "repeated-name", path: ["points", 2, "sign"] },
  ],
  [
    "a sign of two characters",
    ({ points }) => Object.assign(points[0], { sign: "--" }),
    { path: ["points", 0, "sign"] },
  ],
  ["one point", ({ points }) => points.splice(1), { path: ["points"] }],
  ["groups that cannot be compared", ({ items }) => items.pop(), { code: "uneven-groups", path: ["lean"] }],
  [
    "a mark without its letter",
    ({ groups }) => delete groups[2].letter,
    { code: "missing-field", path: ["groups", 2] },
  ],
  [
    "a short name too long for the chart",
    ({ items }) => Object.assign(items[0], { short: "x".repeat(25) }),
    { path: ["items", 0, "short"] },
  ],
  [
    "a set of an item that is not there",
    (source) => Object.assign(source, { sets: { few: ["mes"] } }),
    { code: "unknown-item", path: ["sets", "few", 0], hint: 'Did you mean "mess"?' },
  ],
])("%s is an error at its path", (_, change, fault) => {
  const { parts, errors } = lean.faultsOf(change);
  expect(parts).toBeUndefined();
  expect(errors).toContainEqual(expect.objectContaining(fault));
});

test("a needed point that is not there is an error at its path", () => {
  const { errors } = need.faultsOf(({ combine }) => Object.assign(combine, { needed: ["yes", "maybe"] }));
  expect(errors).toMatchObject([{ code: "unknown-point", path: ["combine", "needed", 1] }]);
});

test("no group is named in a shuffled task's lines before the end", () => {
  expect(lean.task.shuffled).toBe(true);
  expect(Object.keys(lean.solution.meanings)).toHaveLength(4);
});
