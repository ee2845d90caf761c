import { expect, test } from "vitest";
import { adviceOn, leansOf, leansUsed, leanWords } from "../../../../src/kinds/scale/logic/lean.ts";
import type { ScaleShape } from "../../../../src/kinds/scale/types.ts";
import type { Used } from "../../../../src/model/index.ts";
import { openExercise } from "../exercise.ts";

const lean = await openExercise<ScaleShape>("archetype-lean");
const need = await openExercise<ScaleShape>("org-need");

/** Marks that give each group this sum: two for energised, one for neutral. */
function marksOf(sums: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    lean.task.groups.flatMap((group) => {
      let left = sums[group.id] ?? 0;
      return lean.task.items
        .filter((item) => item.group === group.id)
        .map(({ id }) => {
          const worth = Math.min(2, left);
          left -= worth;
          return [id, ["drained", "neutral", "energised"][worth]!];
        });
    }),
  );
}

test.each<[string, Record<string, number>, string[], string]>([
  ["nobody past the middle", { "tech-lead": 4, architect: 4, solver: 0 }, [], "Nothing here energises you yet."],
  ["one far ahead", { solver: 7, architect: 4 }, ["solver"], "A lean: Solver."],
  ["two within two", { solver: 7, architect: 5 }, ["architect", "solver"], "Two leans: Architect and Solver."],
  [
    "three within two",
    { solver: 6, architect: 5, "tech-lead": 4 },
    ["tech-lead", "architect", "solver"],
    "No clear lean: several of them draw you alike.",
  ],
  ["just past the middle", { "right-hand": 5, solver: 2 }, ["right-hand"], "A lean: Right Hand."],
])("with %s, the leans follow", (_, sums, leans, words) => {
  expect(leansOf(lean.task, marksOf(sums))).toEqual(leans);
  expect(leanWords(lean.task, leans)).toBe(words);
});

test("the answer carries its leans, and the gate refuses leans that do not follow from the marks", () => {
  const marks = marksOf({ solver: 8 });
  const answer = lean.logic.finish(lean.task, { order: [], marks, notes: {} });
  expect(answer?.leans).toEqual(["solver"]);
  expect(lean.logic.readAnswer(lean.task, { marks, leans: ["architect"] })).toBeUndefined();
  expect(lean.logic.readAnswer(lean.task, { marks })).toBeUndefined();
});

test("the lines come in another order for another seed, and all of them", () => {
  const orders = [1, 2, 3].map((seed) => lean.logic.start(lean.task, seed).order);
  expect(new Set(orders.map(String)).size).toBe(3);
  for (const order of orders) expect([...order].sort()).toEqual(lean.task.items.map(({ id }) => id).sort());
});

test.each<[string, string, string]>([
  ["solver", "yes", "Pursue it"],
  ["solver", "partly", "Pursue it"],
  ["solver", "no", "Test the demand"],
  ["architect", "yes", "Time-box it"],
  ["architect", "no", "Leave it"],
])("who leans to Solver and says of %s “%s” is advised to: %s", (id, point, advice) => {
  const { task } = need;
  const used = { "archetype-lean": { marks: {}, leans: ["solver"] } };
  const group = task.groups.find((one) => one.id === id)!;
  const marks = Object.fromEntries(task.items.map((item) => [item.id, point]));
  const leans = leansUsed(task.combine!, used)!;
  expect(adviceOn(task, task.combine!, group, leans, marks).name).toBe(advice);
});

test("leans that are missing or of another shape are no leans", () => {
  const combine = need.task.combine!;
  const used: readonly (Used | undefined)[] = [
    undefined,
    {},
    { "archetype-lean": null },
    { "archetype-lean": { leans: "solver" } },
  ];
  for (const one of used) expect(leansUsed(combine, one)).toBeUndefined();
});

test("a note stays on the device", () => {
  const { logic, task } = need;
  const marks = Object.fromEntries(task.items.map(({ id }) => [id, "yes"]));
  const draft = { ...logic.start(task, 1), marks };
  const noted = logic.update(task, draft, { type: "note", item: "drift", text: "Refunds, last May.", burst: 1 });
  expect(noted.notes.drift).toBe("Refunds, last May.");
  expect(logic.finish(task, noted)).toEqual(logic.finish(task, draft));
  expect(JSON.stringify(logic.finish(task, noted))).not.toContain("Refunds");
});
