import type { Json } from "../../model/index.ts";
import type { Hue, MarkShape } from "../../ui/mark.tsx";
import type { Placed } from "../shared/play/hand.ts";

/** A point of the scale, from the first to the last. */
export type ScalePoint = {
  readonly id: string;
  /** As people say it: "drained", "not yet". */
  readonly name: string;
  /** One character that stands for it in charts. */
  readonly sign: string;
};

/** What several items are about. It may have a mark. */
export type ScaleGroup = {
  readonly id: string;
  readonly name: string;
  readonly mark?: MarkShape;
  readonly hue?: Hue;
  readonly letter?: string;
};

export type ScaleItem = {
  readonly id: string;
  readonly text: string;
  /** A short name for charts. */
  readonly short: string;
  readonly group?: string;
};

/** What to do about a group, by whether a person leans to it and whether it is needed. */
export type Advice = { readonly name: string; readonly text: string };

/** Puts this exercise's answer beside the leans of another one. */
export type Combine = {
  /** The exercise whose leans are used; it stands under `uses`. */
  readonly with: string;
  /** The points that count as needed. */
  readonly needed: readonly string[];
  readonly both: Advice;
  readonly lean: Advice;
  readonly need: Advice;
  readonly neither: Advice;
  /** Said when the other exercise was not done. */
  readonly missing: string;
};

export type ScaleTask = {
  /** Begins every item's sentence: "A month with plenty of this would leave me…". */
  readonly stem?: string;
  readonly points: readonly ScalePoint[];
  readonly groups: readonly ScaleGroup[];
  readonly items: readonly ScaleItem[];
  /** Mixes the items and names no group before the end. */
  readonly shuffled?: boolean;
  /** The label of a field beside each item whose words never leave the device. */
  readonly note?: string;
  /** Says which groups a person leans to; `none` and `many` are for when no few stand out. */
  readonly lean?: { readonly none: string; readonly many: string };
  readonly combine?: Combine;
  /** Item ids of each set; empty once a set has been cut. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
};

export type ScaleSolution = {
  /** What a lean to a group may mean, by group. */
  readonly meanings: Readonly<Record<string, string>>;
  /** What an item is after, by item. */
  readonly whys: Readonly<Record<string, string>>;
  /** What the result is not. */
  readonly care?: string;
};

/** `marks` has a point by item; `order` is how the items come. */
export type ScaleDraft = {
  readonly order: readonly string[];
  readonly marks: Placed;
  readonly notes: Readonly<Record<string, string>>;
};

/** `point` undefined takes the mark away. Notes typed in one `burst` are one step to undo. */
export type ScaleAction =
  | { readonly type: "mark"; readonly item: string; readonly point?: string }
  | { readonly type: "note"; readonly item: string; readonly text: string; readonly burst: number };

/** Every item marked; the leans where the scale says them. Notes stay behind. */
export type ScaleAnswer = { readonly marks: Placed; readonly leans?: readonly string[] };

/** `items[item][point]` counts answers; every item and point of the task is present. */
export type ScaleTally = {
  readonly answers: number;
  readonly items: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export interface ScaleShape {
  task: ScaleTask & Json;
  solution: ScaleSolution & Json;
  draft: ScaleDraft;
  action: ScaleAction;
  answer: ScaleAnswer & Json;
  tally: ScaleTally;
}
