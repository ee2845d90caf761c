import { withoutRoom } from "../../compiler/index.ts";
import type {
  Agenda,
  CompiledExercise,
  Exercise,
  Module,
  PaperOptions,
  Parts,
  Shape,
  Slide,
  Workshop,
} from "../../model/index.ts";
import { orderSlides, setsBySlide } from "../deck/agenda/agenda.ts";

/** A slide in its place. */
export interface PlacedSlide {
  readonly slide: Slide;
  readonly module: Module;
  /** Counted from 1, as the deck of the same agenda counts; one that is not counted has that of the slide before it. */
  readonly number: number;
}

/** The slides of a module that follow each other. */
export interface Chapter {
  readonly module: Module;
  readonly slides: readonly PlacedSlide[];
  /** False where other slides stand between these and earlier ones of the module. */
  readonly isFirst: boolean;
}

/** An exercise as the agenda uses it: with one set, on its first slide. */
export interface PlacedExercise {
  readonly compiled: CompiledExercise;
  readonly kind: Exercise;
  readonly set: string;
  readonly parts: Parts<Shape>;
  readonly on: PlacedSlide;
}

/** Everything the documents are drawn from. */
export interface Edition {
  readonly workshop: Workshop;
  readonly options: PaperOptions;
  /** The agenda in force; undefined when every slide is asked for. */
  readonly agenda: Agenda | undefined;
  readonly chapters: readonly Chapter[];
  readonly exercises: readonly PlacedExercise[];
}

/** The kinds of the workshop's exercises, by exercise id. */
export type KindsById = Readonly<Record<string, Exercise>>;

/**
 * Puts together what an agenda shows.
 * @param kinds the exercises whose kinds could be loaded; others are left out
 */
export function prepareEdition(whole: Workshop, kinds: KindsById, options: PaperOptions): Edition {
  const workshop = withoutRoom(whole);
  const agenda = chooseAgenda(workshop, options.agenda);
  const slides = placeSlides(workshop, agenda);
  const sets = setsBySlide(agenda);
  const uses = slides.flatMap((on) => on.slide.exercises.map((use) => ({ on, id: use.id, asked: use.set ?? "" })));
  const exercises = new Map<string, PlacedExercise>();
  for (const { on, id, asked } of uses) {
    const set = sets.get(on.slide.id) ?? asked;
    const compiled = workshop.exercises[id];
    const kind = Object.hasOwn(kinds, id) ? kinds[id] : undefined;
    const parts = compiled?.cuts[set];
    const key = `${id} ${set}`;
    if (compiled && kind && parts && !exercises.has(key)) exercises.set(key, { compiled, kind, set, parts, on });
  }
  return { workshop, options, agenda, chapters: chaptersOf(slides), exercises: [...exercises.values()] };
}

/** Every slide of an edition, in order. */
export const slidesIn = ({ chapters }: Pick<Edition, "chapters">): PlacedSlide[] =>
  chapters.flatMap(({ slides }) => slides);

/** The exercise on a slide, as the edition uses it. */
export const exerciseOn = (edition: Edition, { slide }: PlacedSlide): PlacedExercise | undefined => {
  const ids = slide.exercises.map(({ id }) => id);
  const set = setsBySlide(edition.agenda).get(slide.id) ?? slide.exercises[0]?.set ?? "";
  return edition.exercises.find(({ compiled, set: other }) => ids.includes(compiled.id) && other === set);
};

/** An exercise's title; with that of its slide, when the edition has the exercise more than once. */
export const sheetTitle = ({ exercises }: Edition, { compiled, on }: PlacedExercise): string => {
  const { title } = compiled.heading;
  const isAlone = exercises.filter((other) => other.compiled.id === compiled.id).length < 2;
  return isAlone ? title : `${title}: ${on.slide.title}`;
};

/** A chapter's id in a document. */
export const chapterId = ({ module, slides }: Chapter): string => `part-${module.id}-${slides[0]?.number}`;

/** What the pages of the chapter at a place are called where their running heads are written. */
export const chapterKind = (at: number): string => `chapter-${at + 1}`;

/** An id for an exercise's pages. */
export const sheetId = ({ compiled, set }: Pick<PlacedExercise, "compiled" | "set">): string =>
  set === "" ? `sheet-${compiled.id}` : `sheet-${compiled.id}-${set}`;

function chooseAgenda({ agendas }: Workshop, id: string | undefined): Agenda | undefined {
  const found = id === undefined ? agendas[0] : agendas.find((agenda) => agenda.id === id);
  // Without any written there is one of every slide, and nothing to plan by.
  return found?.id === "all" && found.minutes === 0 ? undefined : found;
}

function placeSlides({ modules }: Workshop, agenda: Agenda | undefined): PlacedSlide[] {
  const known = new Map(
    modules.flatMap((module) => module.stacks.flat().map((slide) => [slide.id, { slide, module }] as const)),
  );
  const order = orderSlides(
    modules.flatMap(({ stacks }) => stacks.map((stack) => stack.map(({ id }) => id))),
    agenda,
  );
  let number = 0;
  return order
    .flat()
    .flatMap((id) => known.get(id) ?? [])
    .filter(({ slide }) => slide.attributes["data-visibility"] !== "hidden")
    .map((placed) => {
      if (placed.slide.attributes["data-visibility"] !== "uncounted") number += 1;
      return { ...placed, number };
    });
}

function chaptersOf(slides: readonly PlacedSlide[]): Chapter[] {
  const chapters: { module: Module; slides: PlacedSlide[]; isFirst: boolean }[] = [];
  for (const placed of slides) {
    const last = chapters.at(-1);
    if (last?.module === placed.module) last.slides.push(placed);
    else {
      const isFirst = chapters.every(({ module }) => module !== placed.module);
      chapters.push({ module: placed.module, slides: [placed], isFirst });
    }
  }
  return chapters;
}
