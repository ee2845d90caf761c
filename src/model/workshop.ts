import type { Heading, Parts, Shape } from "./exercise.ts";
import type { Slide } from "./slide.ts";

/** A text the compiler reads. `path` is relative to the workshop's folder, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Source {
  readonly text: string;
  readonly url?: string;
}

/** One Markdown file of `slides/`. */
export interface Module {
  /** The file's name without extension and leading number. */
  readonly id: string;
  /** The file's leading number; 0 or none leaves the module unnumbered. */
  readonly number?: number;
  readonly title: string;
  readonly standfirst?: string;
  readonly objectives: readonly string[];
  readonly sources: readonly Source[];
  readonly file: string;
  /** Horizontal slides, each with the vertical slides below it. */
  readonly stacks: readonly (readonly Slide[])[];
}

export interface AgendaStep {
  readonly name: string;
  readonly minutes: number;
  /** True while the facilitator talks and the room listens. */
  readonly talk?: boolean;
}

/** One entry of a running order, with its slides resolved to ids; a break has none. */
export interface AgendaItem {
  readonly title: string;
  readonly minutes: number;
  readonly slides: readonly string[];
  readonly isBreak: boolean;
  /** Overrides the set of the exercises on its slides. */
  readonly set?: string;
  /** Its place in the order of cuts: 1 is cut first. */
  readonly cut?: number;
  /** True when the facilitator talks all the while; else its steps may say so of a part. */
  readonly talk?: boolean;
  readonly steps: readonly AgendaStep[];
}

export interface Agenda {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly materials: readonly string[];
  readonly items: readonly AgendaItem[];
}

/** An `exercise.yaml`, compiled: `cuts` holds the whole task under `""` and each used set under its name. */
export interface CompiledExercise {
  readonly id: string;
  readonly file: string;
  /** As written: `sort`, or `./kind.tsx`. */
  readonly kind: string;
  readonly heading: Heading;
  readonly shares: "nothing" | "answer";
  readonly uses: readonly string[];
  readonly cuts: Readonly<Record<string, Parts<Shape>>>;
}

/** A workshop, compiled: everything the outputs are made from. */
export interface Workshop {
  readonly title: string;
  readonly language: string;
  /** The statement shown where sources must be credited, as HTML. */
  readonly credit?: string;
  readonly modules: readonly Module[];
  /** What a facilitator sets up beforehand, as HTML by its label. */
  readonly setup?: readonly { readonly label: string; readonly html: string }[];
  /** In the order written; the first is the default. Never empty: without a file, one that holds all modules. */
  readonly agendas: readonly Agenda[];
  readonly exercises: Readonly<Record<string, CompiledExercise>>;
}

/** Every slide of a workshop in file order. */
export const slidesOf = (workshop: Workshop): Slide[] => workshop.modules.flatMap((module) => module.stacks.flat());
