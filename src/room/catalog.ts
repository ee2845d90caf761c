import type { Exercise, Json, Parts, Shape } from "../model/index.ts";

/** An exercise as a room runs it: one cut of its task, and what its kind does. */
export interface Playable extends Parts<Shape>, Pick<Exercise, "logic" | "examples"> {
  readonly shares: "nothing" | "answer";
}

/** An answer as its kind reads it; undefined when it is none. What makes the kind fail is no answer either. */
export function readAnswer({ logic, task }: Playable, value: unknown): Json | undefined {
  try {
    return logic.readAnswer(task, value);
  } catch {
    return undefined;
  }
}

/** Finds an exercise's set (`""` for the whole). */
export type Catalog = (exercise: string, set: string) => Playable | undefined;
