import { renderSection } from "../../compiler/index.ts";
import {
  type CompiledExercise,
  type Module,
  type Notes,
  type Slide,
  type Workshop,
  withBase,
} from "../../model/index.ts";
import { type DeckData, deckData, hasAgenda } from "../page.ts";
import type { Compiled } from "../workshop/put-together.ts";

/** What pages show of a slide, and its module's id. */
export interface ShownSlide {
  readonly id: string;
  readonly module: string;
  readonly html: string;
  readonly notes: Notes | undefined;
}

/** What pages show and fetch of a workshop, in parts that can be told apart. */
export interface Snapshot {
  readonly compiled: Compiled;
  /** In file order. */
  readonly slides: readonly ShownSlide[];
  /** Slide ids by place: each inner list is one horizontal place with the vertical slides below it. */
  readonly stacks: readonly (readonly string[])[];
  readonly data: DeckData;
  readonly dataText: string;
  /** What is known of every exercise, as text. */
  readonly exercises: ReadonlyMap<string, string>;
  /** How many exercises stand on slides. */
  readonly uses: number;
}

/**
 * Takes down what pages show of a workshop. What has not been compiled again is not printed again.
 * @param agenda id of the agenda in force; the first one stands in for one that does not exist
 * @param before the state before, from which all is taken over where only words have changed
 */
export function takeSnapshot(compiled: Compiled, agenda?: string, before?: Snapshot): Snapshot {
  const { workshop } = compiled;
  if (before && hasOtherWords(before.compiled.workshop, workshop)) return changeWords(before, compiled);
  const data = deckData(workshop, hasAgenda(workshop, agenda) ? agenda : undefined);
  return {
    compiled,
    slides: workshop.modules.flatMap((module) => module.stacks.flat().map((slide) => show(slide, module))),
    stacks: workshop.modules.flatMap(({ stacks }) => stacks.map((stack) => stack.map(({ id }) => id))),
    data,
    dataText: JSON.stringify(data),
    exercises: new Map(Object.values(workshop.exercises).map((exercise) => [exercise.id, printExercise(exercise)])),
    uses: countUses(workshop.modules),
  };
}

/** True when two states have the same agendas: these are drawn up anew whenever more than words has changed. */
const hasOtherWords = (before: Workshop, after: Workshop): boolean =>
  before.agendas === after.agendas && before.exercises === after.exercises;

function changeWords(before: Snapshot, compiled: Compiled): Snapshot {
  const slides = [...before.slides];
  let at = 0;
  for (const [place, module] of compiled.workshop.modules.entries()) {
    const was = before.compiled.workshop.modules[place]?.stacks ?? [];
    let row = 0;
    for (const stack of module.stacks) {
      if (stack !== was[row++]) slides.splice(at, stack.length, ...stack.map((slide) => show(slide, module)));
      at += stack.length;
    }
  }
  return { ...before, compiled, slides };
}

function countUses(modules: readonly Module[]): number {
  let uses = 0;
  for (const { stacks } of modules)
    for (const stack of stacks) for (const { exercises } of stack) uses += exercises.length;
  return uses;
}

interface Printed {
  readonly slide: Slide;
  readonly place: string;
  readonly html: string;
}

/** Sections by their slides' attributes, which a slide keeps when it has moved to another line. */
const printed = new WeakMap<Slide["attributes"], Printed>();

function show(slide: Slide, module: Module): ShownSlide {
  return { id: slide.id, module: module.id, html: printSection(slide, module), notes: slide.notes };
}

function printSection(slide: Slide, module: Module): string {
  const place = `${module.id} ${module.number} ${module.title}`;
  const known = printed.get(slide.attributes);
  if (known?.place === place && isPrintedAlike(known.slide, slide)) return known.html;
  const html = withBase(renderSection(slide, module));
  printed.set(slide.attributes, { slide, place, html });
  return html;
}

const isPrintedAlike = (one: Slide, other: Slide): boolean =>
  one === other || (one.id === other.id && one.title === other.title && one.html === other.html);

const exercises = new WeakMap<CompiledExercise, string>();

function printExercise(exercise: CompiledExercise): string {
  const known = exercises.get(exercise) ?? JSON.stringify(exercise);
  exercises.set(exercise, known);
  return known;
}
