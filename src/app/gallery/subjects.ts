import kinds from "virtual:staffroom/exercises";
import exercises from "virtual:staffroom/gallery";
import type { Subject } from "./samples.ts";

/** The names of an exercise's cuts, the whole first. */
export const cutsOf = (id: string): string[] => Object.keys(exercises.find((one) => one.id === id)?.cuts ?? {});

/** The ids of all exercises of the workshop, in its order. */
export const exerciseIds = (): string[] => exercises.map(({ id }) => id);

/**
 * Loads one cut of an exercise with its kind.
 * @throws an Error with a sentence when the workshop has no such exercise or set.
 */
export async function loadSubject(id: string, set: string): Promise<Subject> {
  const compiled = exercises.find((exercise) => exercise.id === id);
  const parts = compiled?.cuts[set];
  const kind = await kinds[id]?.();
  if (!compiled || !parts || !kind)
    throw new Error(`There is no exercise “${id}”${set ? ` with a set “${set}”` : ""}.`);
  return { compiled, exercise: kind.default, set, parts };
}
