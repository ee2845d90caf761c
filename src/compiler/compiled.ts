import type { CompiledExercise, Diagnostic, Module, Slide, Span } from "../model/index.ts";
import type { IdOrigin } from "./ids.ts";

/** A slide, with how it came to its id; `assemble` needs it to tell slips from coincidences. */
export interface CompiledSlide extends Slide {
  readonly idFrom?: IdOrigin;
}

/** A module as `compileModule` gives it, with what only `assemble` can judge. */
export interface CompiledModule extends Module {
  readonly stacks: readonly (readonly CompiledSlide[])[];
  /** Warnings that stand unless the workshop says `remote: allow`. */
  readonly remote?: readonly Diagnostic[];
}

/** An exercise as `compileExercise` gives it, with the places of its `uses`. */
export interface LocatedExercise extends CompiledExercise {
  readonly usesAt?: readonly Span[];
}
