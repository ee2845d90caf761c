import type { CompiledExercise, Exercise, Workshop } from "../../../model/index.ts";
import type { Ground } from "./body.ts";
import type { Links } from "./links.ts";
import type { Plan } from "./plan.ts";

/** What every part of a page is drawn from. */
export interface Context {
  readonly workshop: Workshop;
  readonly plan: Plan;
  readonly links: Links;
  readonly ground: Ground;
  /** Id of the chapter the page holds. */
  readonly here?: string | undefined;
  /** True in the one file that holds everything. */
  readonly isFile?: boolean;
  /** The kind of an exercise, for its Paper surface. */
  kindOf(id: string): Exercise | undefined;
  exercise(id: string): CompiledExercise | undefined;
}

/** Minutes of several sections. */
export const sumMinutes = (sections: readonly { readonly minutes: number }[]): number =>
  sections.reduce((sum, { minutes }) => sum + minutes, 0);
