import type { Agenda, Slide, Workshop } from "../model/index.ts";
import { JOIN_SLOT } from "./slide/slide-directives.ts";

/** A workshop as outputs without a live room show it: no `::join`, and no slide that holds nothing else. */
export function withoutRoom(workshop: Workshop): Workshop {
  const gone = new Set(
    workshop.modules.flatMap(({ stacks }) => stacks.flat().flatMap(({ id, isForRoom }) => (isForRoom ? [id] : []))),
  );
  const modules = workshop.modules.map((module) => ({
    ...module,
    stacks: module.stacks
      .map((stack) => stack.filter(({ id }) => !gone.has(id)).map(withoutSlot))
      .filter((stack) => stack.length > 0),
  }));
  return { ...workshop, modules, agendas: workshop.agendas.map((agenda) => without(agenda, gone)) };
}

const withoutSlot = (slide: Slide): Slide =>
  slide.html.includes(JOIN_SLOT) ? { ...slide, html: slide.html.replaceAll(JOIN_SLOT, "") } : slide;

const without = (agenda: Agenda, gone: ReadonlySet<string>): Agenda => ({
  ...agenda,
  items: agenda.items.map((item) => ({ ...item, slides: item.slides.filter((id) => !gone.has(id)) })),
});
