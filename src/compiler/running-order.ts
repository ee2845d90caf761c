import type { AgendaItem } from "../model/index.ts";
import { estimateWidth, fitText } from "./text-width.ts";

/** The bar's width in px: the stage without its margins. */
export const BAR = 1152;
/** The type size of labels, in px. */
export const LABEL = 24;
const GAP = 16;
const INDENT = 10;

/** An item on the bar; `number` is the type size of its minutes, or absent when they stand in the label. */
export interface Part {
  readonly x: number;
  readonly width: number;
  readonly number?: number;
}

/** An item's name; rows count away from the bar, 1, 2, … below it and -1, -2, … above. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly row: number;
  /** Where its item begins. */
  readonly from: number;
  readonly isBreak: boolean;
  /** True when it was moved left so as to end with the bar. */
  readonly isLast: boolean;
}

/** Where everything of a running order goes, to scale. */
export interface OrderLayout {
  readonly parts: readonly Part[];
  readonly labels: readonly Label[];
}

/**
 * Lays out a running order on a bar as wide as `BAR`, in proportion to minutes. Labels begin at their items and move
 * above the bar, or a row further out, rather than touch another or leave the bar's width.
 */
export function layOutOrder(items: readonly AgendaItem[]): OrderLayout {
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const scale = minutes > 0 ? BAR / minutes : 0;
  const ends = new Map<number, number>();
  const parts: Part[] = [];
  const labels: Label[] = [];
  let x = 0;
  for (const item of items) {
    const width = item.minutes * scale;
    const number = [32, LABEL].find((size) => estimateWidth(String(item.minutes), size) + 6 <= width);
    parts.push({ x, width, ...(number === undefined ? {} : { number }) });
    labels.push(place(number === undefined ? `${item.title}, ${item.minutes}` : item.title, x, item.isBreak, ends));
    x += width;
  }
  return { parts, labels };
}

function place(title: string, from: number, isBreak: boolean, ends: Map<number, number>): Label {
  const text = fitText(title, LABEL, BAR);
  const width = estimateWidth(text, LABEL);
  const wanted = from === 0 ? 0 : from + INDENT;
  const x = Math.max(0, Math.min(wanted, BAR - width));
  let row = 1;
  while (x < (ends.get(row) ?? -GAP) + GAP) row = row > 0 ? -row : 1 - row;
  ends.set(row, x + width);
  return { text, x, width, row, from, isBreak, isLast: x < wanted };
}
