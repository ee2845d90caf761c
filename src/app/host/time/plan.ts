import type { Place } from "../../link/protocol.ts";
import type { HostAgenda } from "../data.ts";

/** One entry of the running order as the host page keeps time by it; minutes are 0 when none are planned. */
export interface PlanItem {
  /** Permanent while its first slide is: time used is stored under it. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly slides: readonly string[];
  readonly isBreak: boolean;
  /** Its place in the order of cuts: 1 is cut first. */
  readonly cut?: number;
  readonly steps: readonly { readonly name: string; readonly minutes: number }[];
}

/** A running order. Without minutes there is nothing to be late for. */
export interface Plan {
  readonly items: readonly PlanItem[];
  /** Whether any minutes are planned. */
  readonly timed: boolean;
}

/** The plan of an agenda; without one, or without items, the modules in the order of the slides. */
export function planOf(agenda: HostAgenda | undefined, slides: readonly Place[]): Plan {
  const items = agenda?.items.map((item, index) => ({ ...item, id: item.slides[0] ?? `break-${index}` }));
  const timed = items?.some(({ minutes }) => minutes > 0) ?? false;
  return timed && items ? { items, timed } : { items: byModule(slides), timed: false };
}

function byModule(slides: readonly Place[]): PlanItem[] {
  const items: (PlanItem & { slides: string[] })[] = [];
  let current: string | undefined;
  for (const { id, module, moduleTitle } of slides) {
    if (module === current) items.at(-1)?.slides.push(id);
    else items.push({ id, title: moduleTitle, minutes: 0, slides: [id], isBreak: false, steps: [] });
    current = module;
  }
  return items;
}

/** True for the step from the deck's first slide to its second, which begins a talk. */
export const isFirstStep = (slides: readonly Place[], from: string | undefined, to: string): boolean =>
  from !== undefined && slides[0]?.id === from && slides[1]?.id === to;

/** The item a slide belongs to; a slide named twice belongs where it is named first. */
export const itemOf = (plan: Plan, slide: string): PlanItem | undefined =>
  plan.items.find(({ slides }) => slides.includes(slide));

/** The break that comes right after an item; undefined when something else does. */
export function breakAfter(plan: Plan, id: string | undefined): PlanItem | undefined {
  const next = plan.items[plan.items.findIndex((item) => item.id === id) + 1];
  return id !== undefined && next?.isBreak ? next : undefined;
}

/** The slides to pass over when these items are cut; a slide that an item left in the plan shows too stays. */
export function cutSlidesOf(plan: Plan, cuts: readonly string[]): string[] {
  const [gone, left] = [true, false].map((is) => plan.items.filter(({ id }) => cuts.includes(id) === is));
  const kept = new Set(left?.flatMap(({ slides }) => slides));
  return (gone ?? []).flatMap(({ slides }) => slides).filter((id) => !kept.has(id));
}
