import type { Json } from "../../model/index.ts";
import type { Placed } from "../shared/play/hand.ts";

/** How a group's chips are drawn, so that it is told from the others without a hue. */
export const LOOKS = ["solid", "outline", "dashed", "pale"] as const;
export type Look = (typeof LOOKS)[number];

/** How much of the time, in words; never in hours. */
export const LEVELS = ["most", "some", "little", "none"] as const;
export type Level = (typeof LEVELS)[number];

export type AllocateGroup = { readonly id: string; readonly name: string; readonly look: Look };

export type AllocateTag = {
  readonly id: string;
  readonly name: string;
  /** One letter for the calendar; also the key that picks it. */
  readonly letter: string;
  readonly hint?: string;
  readonly group: string;
};

export type AllocateTask = {
  /** Working days, each of two blocks. */
  readonly days: number;
  readonly groups: readonly AllocateGroup[];
  readonly tags: readonly AllocateTag[];
  /** The label of a field at the end whose words never leave the device. */
  readonly note?: string;
  /** How many days each set has; empty once a set has been cut. */
  readonly sets: Readonly<Record<string, { readonly days: number }>>;
};

export type AllocateSolution = {
  /** What to do about time of a tag, by tag. */
  readonly advice: Readonly<Record<string, string>>;
  /** Questions that tell a trap from good work. */
  readonly tests: readonly string[];
  readonly care?: string;
};

/** Tag id by block id; what is absent is open. */
export type AllocateDraft = { readonly blocks: Placed; readonly note: string };

/** `tag` undefined takes it away. Words typed in one `burst` are one step to undo. */
export type AllocateAction =
  | { readonly type: "tag"; readonly block: string; readonly tag?: string }
  | { readonly type: "note"; readonly text: string; readonly burst: number };

/** How much of each tag there was. Which day was what stays on the device. */
export type AllocateAnswer = { readonly levels: Readonly<Record<string, Level>> };

/** `tags[tag][level]` counts answers; every tag and level is present. */
export type AllocateTally = {
  readonly answers: number;
  readonly tags: Readonly<Record<string, Readonly<Record<Level, number>>>>;
};

export interface AllocateShape {
  task: AllocateTask & Json;
  solution: AllocateSolution & Json;
  draft: AllocateDraft;
  action: AllocateAction;
  answer: AllocateAnswer & Json;
  tally: AllocateTally;
}
