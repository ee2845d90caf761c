import type { AgendaItem, Module, Slide, Workshop } from "../../../model/index.ts";

/** The agenda that decides what the walkthrough holds; without one it holds every module. */
export const SELF_PACED = "self-paced";

/** One slide as a section of a reading page. */
export interface Section {
  readonly slide: Slide;
  /** How long it takes alone, in minutes; not rounded. */
  readonly minutes: number;
  /** Its exercise, in the set that the agenda asks for. */
  readonly exercise?: { readonly id: string; readonly set: string };
  /** Its number in the deck of the same slides, from 1; none for a slide that the deck hides. */
  readonly number?: number;
}

/** A module, as far as the walkthrough holds it. */
export interface Chapter {
  readonly module: Module;
  readonly sections: readonly Section[];
}

export interface Plan {
  readonly chapters: readonly Chapter[];
  /** The agenda by which the deck shows the same slides; `all` where none is written. */
  readonly agenda: string;
}

/**
 * What the walkthrough holds, in order: a chapter for each module that has a slide in the agenda `self-paced`, its
 * slides in the agenda's order; without that agenda every slide of every module.
 * @param weigh how long a slide takes alone, in minutes; an agenda's own minutes go before it
 */
export function planWalk(workshop: Workshop, weigh: (slide: Slide, set: string | undefined) => number): Plan {
  const agenda = workshop.agendas.find(({ id }) => id === SELF_PACED);
  const modules = new Map(
    workshop.modules.flatMap((module) => slidesIn(module).map((slide) => [slide, module] as const)),
  );
  const slides = new Map([...modules.keys()].map((slide) => [slide.id, slide]));
  const items = agenda ? agenda.items : [{ slides: [...slides.keys()], minutes: 0 }];
  const sections = new Map<string, Section>();
  let number = 0;
  for (const item of items) {
    const own = [...new Set(item.slides)].flatMap((id) => (sections.has(id) ? [] : (slides.get(id) ?? [])));
    for (const section of timeItem(own, item, weigh)) {
      const isCounted = section.slide.attributes["data-visibility"] !== "hidden";
      if (isCounted) number += 1;
      sections.set(section.slide.id, { ...section, ...(isCounted && { number }) });
    }
  }
  return { chapters: gather([...sections.values()], modules), agenda: agenda ? SELF_PACED : "all" };
}

const slidesIn = (module: Module): Slide[] => module.stacks.flat();

/** Shares an item's minutes among its slides by their weight; an item without minutes takes what its slides do. */
function timeItem(
  slides: readonly Slide[],
  { minutes, set }: Pick<AgendaItem, "minutes" | "set">,
  weigh: (slide: Slide, set: string | undefined) => number,
): Section[] {
  const weights = slides.map((slide) => weigh(slide, set));
  const sum = weights.reduce((all, each) => all + each, 0);
  const scale = minutes > 0 && sum > 0 ? minutes / sum : 1;
  return slides.map((slide, at) => {
    const [use] = slide.exercises;
    const exercise = use && { exercise: { id: use.id, set: set ?? use.set ?? "" } };
    return { slide, minutes: (weights[at] ?? 0) * scale, ...exercise };
  });
}

function gather(sections: readonly Section[], modules: ReadonlyMap<Slide, Module>): Chapter[] {
  const chapters = new Map<Module, Section[]>();
  for (const section of sections) {
    const module = modules.get(section.slide);
    if (module) chapters.set(module, [...(chapters.get(module) ?? []), section]);
  }
  return [...chapters].map(([module, own]) => ({ module, sections: own }));
}

/** Every use of an exercise in the walkthrough, in reading order. */
export const usesIn = (plan: Pick<Plan, "chapters">): NonNullable<Section["exercise"]>[] =>
  plan.chapters.flatMap(({ sections }) => sections.flatMap(({ exercise }) => exercise ?? []));
