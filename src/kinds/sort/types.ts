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

export type SortTask = {
  readonly bins: readonly SortBin[];
  readonly cards: readonly SortCard[];
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
};

export type SortSolution = { readonly cards: Readonly<Record<string, SortKey>> };

export type SortDraft = { readonly placed: Placed };

/** `bin` undefined takes the card back out. */
export type SortAction = { readonly type: "place"; readonly card: string; readonly bin?: string };

/** Every card placed. */
export type SortAnswer = { readonly placed: Placed };

/** `cards[card][bin]` counts answers; every card and bin of the task is present. */
export type SortTally = {
  readonly answers: number;
  readonly cards: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export interface SortShape {
  task: SortTask & Json;
  solution: SortSolution & Json;
  draft: SortDraft;
  action: SortAction;
  answer: SortAnswer & Json;
  tally: SortTally;
}
