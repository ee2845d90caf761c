import { renderSection } from "../../compiler/index.ts";
import {
  type CompiledExercise,
  type Diagnostic,
  hasErrors,
  type Module,
  type Notes,
  type Slide,
  withBase,
} from "../../model/index.ts";
import { type DeckData, deckData, hasAgenda } from "../page.ts";
import type { Compiled } from "../workshop/open-workshop.ts";

/** What pages show and fetch of a workshop, in parts that can be told apart. */
export interface Snapshot {
  readonly compiled: Compiled;
  /** The section of every slide, by id, in file order. */
  readonly sections: ReadonlyMap<string, string>;
  /** Slide ids by place: each inner list is one horizontal place with the vertical slides below it. */
  readonly stacks: readonly (readonly string[])[];
  readonly data: DeckData;
  readonly dataText: string;
  /** What is known of every exercise, as text. */
  readonly exercises: ReadonlyMap<string, string>;
  /** Notes by module, in the order of its slides. */
  readonly notes: ReadonlyMap<string, readonly (Notes | undefined)[]>;
}

/**
 * Takes down what pages show of a workshop. What has not been compiled again is not printed again.
 * @param agenda id of the agenda in force; the first one stands in for one that does not exist
 */
export function takeSnapshot(compiled: Compiled, agenda?: string): Snapshot {
  const { workshop } = compiled;
  const data = deckData(workshop, hasAgenda(workshop, agenda) ? agenda : undefined);
  return {
    compiled,
    sections: new Map(
      workshop.modules.flatMap((module) =>
        module.stacks.flat().map((slide) => [slide.id, printSection(slide, module)] as const),
      ),
    ),
    stacks: workshop.modules.flatMap(({ stacks }) => stacks.map((stack) => stack.map(({ id }) => id))),
    data,
    dataText: JSON.stringify(data),
    exercises: new Map(Object.values(workshop.exercises).map((exercise) => [exercise.id, printExercise(exercise)])),
    notes: new Map(workshop.modules.map(({ id, stacks }) => [id, stacks.flat().map(({ notes }) => notes)])),
  };
}

/**
 * True when `after` may be a file caught half written: it has new errors, or fewer slides or exercises. Authors do
 * such things too, so it is only a reason to look again.
 */
export const isDoubtful = (before: Snapshot, after: Snapshot): boolean =>
  countErrors(after) > countErrors(before) ||
  after.sections.size < before.sections.size ||
  after.exercises.size < before.exercises.size ||
  countUses(after) < countUses(before);

const countErrors = ({ compiled }: Snapshot): number =>
  compiled.diagnostics.filter((diagnostic: Diagnostic) => hasErrors([diagnostic])).length;

const countUses = ({ compiled }: Snapshot): number =>
  compiled.workshop.modules
    .flatMap(({ stacks }) => stacks.flat())
    .reduce((sum, { exercises }) => sum + exercises.length, 0);

const sections = new WeakMap<Slide, { readonly place: string; readonly html: string }>();

function printSection(slide: Slide, module: Module): string {
  const place = `${module.id} ${module.number} ${module.title}`;
  const known = sections.get(slide);
  if (known?.place === place) return known.html;
  const html = withBase(renderSection(slide, module));
  sections.set(slide, { place, html });
  return html;
}

const exercises = new WeakMap<CompiledExercise, string>();

function printExercise(exercise: CompiledExercise): string {
  const known = exercises.get(exercise) ?? JSON.stringify(exercise);
  exercises.set(exercise, known);
  return known;
}
