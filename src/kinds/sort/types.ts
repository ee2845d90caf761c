import type { Json } from "../../model/index.ts";
import type { Hue, MarkShape } from "../../ui/mark.tsx";
import type { Placed } from "../shared/play/hand.ts";

export type SortBin = {
  readonly id: string;
  readonly name: string;
  /** A few words below the name: "a team, or a few". */
  readonly hint?: string;
  readonly mark: MarkShape;
  readonly hue: Hue;
  readonly letter: string;
};

export type SortCard = {
  readonly id: string;
  /** Where the case plays: "Parcels". */
  readonly title: string;
  /** A short name for slips and rows; the title when absent. */
  readonly who?: string;
  readonly text: string;
};

/** A margin beside the bins: something a card may be marked with wherever it lies. */
export type SortFlag = {
  /** "For the organisation to fix". */
  readonly name: string;
  /** The same over a narrow column. */
  readonly short: string;
};

export type SortTask = {
  readonly bins: readonly SortBin[];
  readonly cards: readonly SortCard[];
  readonly flag?: SortFlag;
  /** Card ids of each set; empty once a set has been cut. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
};

/** Our reading of one card. `note` is free: "title only", "not yet Staff". */
export type SortKey = {
  readonly best: string;
  readonly second?: string;
  readonly note?: string;
  readonly why: string;
  readonly arguable: boolean;
  /** We would mark it with the task's flag. */
  readonly flagged?: boolean;
};

export type SortSolution = { readonly cards: Readonly<Record<string, SortKey>> };

/** `flags` are the cards marked with the task's flag, in the task's order. */
export type SortDraft = { readonly placed: Placed; readonly flags?: readonly string[] };

/** `bin` undefined takes the card back out. */
export type SortAction =
  | { readonly type: "place"; readonly card: string; readonly bin?: string }
  | { readonly type: "flag"; readonly card: string; readonly on: boolean };

/** Every card placed; `flags` is there exactly when the task has a flag. */
export type SortAnswer = { readonly placed: Placed; readonly flags?: readonly string[] };

/** `cards[card][bin]` counts answers; every card and bin of the task is present. */
export type SortTally = {
  readonly answers: number;
  readonly cards: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many marked each card, where the task has a flag. */
  readonly flags?: Readonly<Record<string, number>>;
};

export interface SortShape {
  task: SortTask & Json;
  solution: SortSolution & Json;
  draft: SortDraft;
  action: SortAction;
  answer: SortAnswer & Json;
  tally: SortTally;
}
