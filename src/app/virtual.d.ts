declare module "virtual:staffroom/exercises" {
  import type { Exercise } from "../model/index.ts";

  /** Loads an exercise's kind, by exercise id; each is a chunk of its own. */
  const exercises: Readonly<Record<string, () => Promise<{ readonly default: Exercise }>>>;
  export default exercises;
}

declare module "virtual:staffroom/gallery" {
  import type { CompiledExercise } from "../model/index.ts";

  /** Every exercise with its solutions; only in `dev`. */
  const exercises: readonly CompiledExercise[];
  export default exercises;
}

/** Imports every exercise's kind, for its styles. */
declare module "virtual:staffroom/kinds" {}
