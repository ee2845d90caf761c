import type { AgendaItem } from "../../model/index.ts";
import { estimateWidth, fitText } from "./text-width.ts";

/** The bar's width in px: the stage without its margins. */
export const BAR = 1152;
/** The type size of labels, in px. */
export const LABEL = 24;
const GAP = 16;
const INDENT = 10;
/** What an item that is a talk from end to end is called above the bar. */
const TALK = "talk";

/** A stretch of the bar: an item, or the part of one in which the facilitator talks or does not. */
export interface Part {
  readonly x: number;
  readonly width: number;
  readonly minutes: number;
  readonly kind: "work" | "talk" | "break";
  /** The type size of its minutes; absent when they stand in a label. */
  readonly number?: number;
}

/** A name beside the bar; rows count away from it, 1, 2, … below and -1, -2, … above. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly row: number;
  /** Where what it names begins. */
  readonly from: number;
  readonly kind: "item" | "talk" | "break";
  /** True when it was moved left so as to end with the bar. */
  readonly isLast: boolean;
}

/** Where everything of a running order goes, to scale. */
export interface OrderLayout {
  readonly parts: readonly Part[];
  readonly labels: readonly Label[];
}

/** Part of an item: `name` is what its talking is called. */
interface Stretch {
  readonly minutes: number;
  readonly kind: Part["kind"];
  readonly name?: string;
}

/**
 * Lays out a running order on a bar as wide as `BAR`, in proportion to minutes. Labels begin at what they name: items'
 * below the bar, the first talk's above, which says of all what ink stands for. They move to the other side, or a row
 * further out, rather than touch another or leave the bar's width.
 */
export function layOutOrder(items: readonly AgendaItem[]): OrderLayout {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const scale = minutes > 0 ? BAR / minutes : 0;
  const place = createPlacer();
  const parts: Part[] = [];
  const labels: Label[] = [];
  let x = 0;
  for (const item of items) {
    const stretches = stretchesOf(item);
    const drawn = stretches.map((stretch) => {
      const part = layOutPart(stretch, x, scale);
      x += part.width;
      return part;
    });
    const isWhole = drawn.every(({ kind, number }) => kind === "talk" || number !== undefined);
    const [first] = drawn;
    if (first === undefined) continue;
    const name = isWhole ? item.title : `${item.title}, ${item.minutes}`;
    labels.push(place(name, first.x, item.isBreak ? "break" : "item"));
    for (const [index, { kind, number, x: from, minutes: length }] of drawn.entries()) {
      const talk = stretches[index]?.name ?? "";
      const isNew = !labels.some((label) => label.kind === "talk");
      if (kind === "talk" && number === undefined) labels.push(place(`${talk}, ${length}`, from, "talk"));
      else if (kind === "talk" && isNew) labels.push(place(talk, from, "talk"));
    }
    parts.push(...drawn);
  }
  return { parts, labels };
}

/** An item cut where talking begins and ends; steps of one sort are one stretch. */
function stretchesOf({ minutes, isBreak, talk, steps }: AgendaItem): Stretch[] {
  if (isBreak) return [{ minutes, kind: "break" }];
  if (talk) return [{ minutes, kind: "talk", name: TALK }];
  const stretches: Stretch[] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    const kind = step.talk ? "talk" : "work";
    if (last?.kind === kind) stretches[stretches.length - 1] = { ...last, minutes: last.minutes + step.minutes };
    else stretches.push({ minutes: step.minutes, kind, name: step.name });
  }
  return stretches.some(({ kind }) => kind === "talk") ? stretches : [{ minutes, kind: "work" }];
}

function layOutPart({ minutes, kind }: Stretch, x: number, scale: number): Part {
  const width = minutes * scale;
  const number = [32, LABEL].find((size) => estimateWidth(String(minutes), size) + 6 <= width);
  return { x, width, minutes, kind, ...(number === undefined ? {} : { number }) };
}

/** Gives labels their places, from left to right. */
function createPlacer(): (title: string, from: number, kind: Label["kind"]) => Label {
  const ends = new Map<number, number>();
  return (title, from, kind) => {
    const text = fitText(title, LABEL, BAR);
    const width = estimateWidth(text, LABEL);
    const wanted = from === 0 ? 0 : from + INDENT;
    const x = Math.max(0, Math.min(wanted, BAR - width));
    const isFree = (row: number): boolean => x >= (ends.get(row) ?? -GAP) + GAP;
    let row = kind === "talk" ? -1 : 1;
    while (!isFree(row)) row = kind === "talk" ? row - 1 : row > 0 ? -row : 1 - row;
    ends.set(row, x + width);
    return { text, x, width, row, from, kind, isLast: x < wanted };
  };
}
