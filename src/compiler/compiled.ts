import type { CompiledExercise, Diagnostic, Module, Slide, Span } from "../model/index.ts";
import type { IdOrigin } from "./ids.ts";

/** A slide, with how it came to its id; `assemble` needs it to tell slips from coincidences. */
export interface CompiledSlide extends Slide {
  readonly idFrom?: IdOrigin;
  /** True when it has an exercise that could not be read. */
  readonly hasLostExercise?: true;
  /** Its links to other slides, by the numbers that stand in its HTML. */
  readonly links?: readonly SlideLink[];
}

/** A link to a slide, as far as the file that holds it can tell. */
export interface SlideLink {
  readonly written: string;
  /** The module's file, where that is named instead of a slide alone. */
  readonly file?: string;
  /** The id asked for; empty for a module's first slide. */
  readonly slide: string;
  /** Where it leads when there is no such module: a file of `public/`. */
  readonly elsewhere?: string;
  readonly span: Span;
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
