import type { Json } from "../../model/index.ts";
import type { Placed } from "../shared/play/hand.ts";

/** One way to answer a scenario, with what it buys and what it costs. */
export type ChoiceOption = {
  readonly id: string;
  readonly name: string;
  readonly gains: string;
  readonly costs: string;
};

export type ChoiceScenario = {
  readonly id: string;
  /** A short name for charts. */
  readonly title: string;
  readonly text: string;
  readonly options: readonly ChoiceOption[];
};

/** One part of something said aloud, in its order. */
export type SpokenPart = {
  readonly id: string;
  readonly name: string;
  readonly ask: string;
  /** How a sentence of this part may begin. */
  readonly begin: string;
};

/** Something to say aloud, put together from parts. Its words never leave the device. */
export type Spoken = { readonly title: string; readonly ask: string; readonly parts: readonly SpokenPart[] };

export type ChoiceTask = {
  readonly scenarios: readonly ChoiceScenario[];
  readonly spoken?: Spoken;
  /** Scenario ids of each set; empty once a set has been cut. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
};

export type ChoiceSolution = {
  /** When an option is the better one, by scenario and option. */
  readonly when: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What decides a scenario, by scenario. */
  readonly deciders: Readonly<Record<string, string>>;
  /** An example of each part said aloud, by part. */
  readonly examples: Readonly<Record<string, string>>;
};

/** Option by scenario; words by part of what is said aloud. */
export type ChoiceDraft = { readonly picked: Placed; readonly words: Readonly<Record<string, string>> };

/** `option` undefined takes the choice back. Words typed in one `burst` are one step to undo. */
export type ChoiceAction =
  | { readonly type: "pick"; readonly scenario: string; readonly option?: string }
  | { readonly type: "note"; readonly item: string; readonly text: string; readonly burst: number };

/** Every scenario answered. What is said aloud stays behind. */
export type ChoiceAnswer = { readonly picked: Placed };

/** `scenarios[scenario][option]` counts answers; every one of the task is present. */
export type ChoiceTally = {
  readonly answers: number;
  readonly scenarios: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

export interface ChoiceShape {
  task: ChoiceTask & Json;
  solution: ChoiceSolution & Json;
  draft: ChoiceDraft;
  action: ChoiceAction;
  answer: ChoiceAnswer & Json;
  tally: ChoiceTally;
}
