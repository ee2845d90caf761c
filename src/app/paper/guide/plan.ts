import type { AgendaItem } from "../../../model/index.ts";
import { type Edition, exerciseOn, type PlacedExercise, type PlacedSlide, slidesIn } from "../edition.ts";

/** An item of the running order with everything the guide says of it. */
export interface PlanItem {
  readonly title: string;
  /** 0 when none are planned. */
  readonly minutes: number;
  /** Minutes from the start. */
  readonly from: number;
  readonly isBreak: boolean;
  readonly cut?: number;
  /** How its time is spent: "silent 3, threes 8". */
  readonly form: string;
  readonly slides: readonly PlacedSlide[];
  readonly exercises: readonly PlacedExercise[];
}

/** The running order: the agenda's, or without one that has minutes the modules. */
export interface Plan {
  readonly items: readonly PlanItem[];
  readonly isTimed: boolean;
  readonly minutes: number;
}

/** Reads the running order of an edition. */
export function planOf(edition: Edition): Plan {
  const { agenda, chapters } = edition;
  const isTimed = agenda?.items.some(({ minutes }) => minutes > 0) ?? false;
  if (!agenda || !isTimed) {
    const items = chapters.map(({ module, slides }) => itemOf(edition, { title: module.title, slides }));
    return { items, isTimed: false, minutes: 0 };
  }
  const placed = new Map(slidesIn(edition).map((each) => [each.slide.id, each]));
  let from = 0;
  const items = agenda.items.map((item) => {
    const slides = item.slides.flatMap((id) => placed.get(id) ?? []);
    // A slide belongs to the item that names it first.
    for (const { slide } of slides) placed.delete(slide.id);
    const read = { ...itemOf(edition, { title: item.title, slides }), ...timesOf(item), from };
    from += item.minutes;
    return read;
  });
  return { items, isTimed, minutes: from };
}

function itemOf(edition: Edition, { title, slides }: { title: string; slides: readonly PlacedSlide[] }): PlanItem {
  const exercises = slides.flatMap((placed) => exerciseOn(edition, placed) ?? []);
  const once = exercises.filter((exercise, at) => exercises.indexOf(exercise) === at);
  return { title, slides, exercises: once, minutes: 0, from: 0, isBreak: false, form: "" };
}

function timesOf({ minutes, isBreak, talk, steps, cut }: AgendaItem) {
  const spent = steps.map((step) => `${step.name} ${step.minutes}`).join(", ");
  const form = spent || (talk ? "talk" : "");
  return { minutes, isBreak, form, ...(cut !== undefined && { cut }) };
}

/** A time of the day, or without a start the time since it: "09:45", "0:15". */
export function clock(start: number | undefined, minutes: number): string {
  const at = Math.round((start ?? 0) + minutes);
  const hours = start === undefined ? Math.floor(at / 60) : Math.floor(at / 60) % 24;
  const rest = String(at % 60).padStart(2, "0");
  return start === undefined ? `${hours}:${rest}` : `${String(hours).padStart(2, "0")}:${rest}`;
}

/** The cuts, first to go first. */
export const cutsOf = ({ items }: Plan): PlanItem[] =>
  items.filter(({ cut }) => cut !== undefined).sort((a, b) => (a.cut ?? 0) - (b.cut ?? 0));
