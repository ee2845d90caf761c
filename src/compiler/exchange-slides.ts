import type { Module } from "../model/index.ts";
import { isSameList } from "../model/same-list.ts";
import type { CompiledModule, CompiledSlide } from "./compiled.ts";
import { AGENDA_SLOT } from "./slide/slide-directives.ts";

/**
 * Puts slides whose words alone have changed into a module as it was put together: what is checked and drawn over a
 * whole workshop (names, links, exercises, agendas) then stays as it was.
 * @param module as it was put together from `before`
 * @returns undefined when more than words has changed
 */
export function exchangeSlides(module: Module, before: CompiledModule, after: CompiledModule): Module | undefined {
  if (before === after) return module;
  if (!isSameHead(before, after) || before.stacks.length !== after.stacks.length) return undefined;
  const stacks: Module["stacks"][number][] = [];
  for (let place = 0; place < after.stacks.length; place += 1) {
    const stack = after.stacks[place] ?? [];
    const was = before.stacks[place] ?? [];
    const whole = module.stacks[place] ?? [];
    if (isSameList(stack, was)) stacks.push(whole);
    else if (stack.length !== was.length) return undefined;
    else if (stack.every((slide, at) => slide === was[at] || isSameOutline(slide, was[at], whole[at]?.id)))
      stacks.push(stack.map((slide, at) => (slide === was[at] ? (whole[at] ?? slide) : slide)));
    else return undefined;
  }
  return { ...module, stacks };
}

const isSameHead = ({ stacks: _, ...one }: CompiledModule, { stacks: __, ...other }: CompiledModule): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** True for a slide that goes by the same name as before and has to do with nothing outside itself. */
const isSameOutline = (slide: CompiledSlide, before: CompiledSlide | undefined, id: string | undefined): boolean =>
  slide.id === id &&
  slide.id === before?.id &&
  slide.idFrom === before.idFrom &&
  slide.title === before.title &&
  slide.isForRoom === before.isForRoom &&
  isAlone(slide) &&
  isAlone(before);

function isAlone({ exercises, links, hasLostExercise, html, reading = "" }: CompiledSlide): boolean {
  const shown = html + reading;
  const isBare = exercises.length === 0 && links === undefined && !hasLostExercise;
  return isBare && !/\sid="/.test(shown) && !shown.includes(AGENDA_SLOT);
}
