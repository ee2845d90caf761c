import type { Exercise, Parts, Shape } from "../model/index.ts";

/** An exercise as a room runs it: one cut of its task, and what its kind does. */
export interface Playable extends Parts<Shape>, Pick<Exercise, "logic" | "examples"> {
  readonly shares: "nothing" | "answer";
}

/** Finds an exercise's set (`""` for the whole). */
export type Catalog = (exercise: string, set: string) => Playable | undefined;
