import { expect, test } from "vitest";
import { kinds } from "../../src/kinds/index.ts";
import { describeExerciseContract } from "./describe-exercise-contract.ts";
import { plays } from "./plays.ts";
import { findExercises } from "./scan.ts";

const found = await findExercises();

for (const { path, exercise, ...samples } of found) {
  const play = plays[exercise.logic.kind];
  if (!play) throw new Error(`${path}: say in tests/contract/plays.ts how a ${exercise.logic.kind} is played`);
  describeExerciseContract(path, exercise, { ...samples, play });
}

test("every built-in kind has an exercise here that the laws run over", async () => {
  const loaded = await Promise.all(Object.values(kinds).map((load) => load()));
  const covered = found.map(({ exercise }) => exercise.logic.kind);
  expect(covered).toEqual(expect.arrayContaining(loaded.map((exercise) => exercise.logic.kind)));
});
