import type { Json } from "staffroom";

/** The chain a weak line climbs, from the bottom. */
export const RUNGS = ["work", "outcome", "evidence", "without", "goal"] as const;
/** What the rubric asks: one thing a rung, and then the gate. */
export const CHECKS = [...RUNGS, "gate"] as const;
/** The way through the drill. */
export const STEPS = ["line", ...RUNGS, "breath", "rubric", "decision"] as const;
/** What a person may write: a weak line of their own, a rung, and the whole in one breath. */
export const FIELDS = ["own", ...RUNGS, "breath"] as const;
/** Stands for a person's own line wherever a line's id does. */
export const OWN = "own";

export type RungId = (typeof RUNGS)[number];
export type CheckId = (typeof CHECKS)[number];
export type StepId = (typeof STEPS)[number];
export type FieldId = (typeof FIELDS)[number];

/** The longest text of each field, in characters, and the longest a room is shown. */
export const LIMITS: Readonly<Record<FieldId | "shared", number>> = {
  own: 80,
  work: 280,
  outcome: 280,
  evidence: 280,
  without: 280,
  goal: 280,
  // The five rungs always fit, put together as they are.
  breath: 5 * 280 + 4,
  shared: 480,
};

export type Rung = {
  readonly name: string;
  /** For the stairs, where the name is too long. */
  readonly short?: string;
  /** In a sentence: "the outcome". */
  readonly noun: string;
  /** Above what was written: "What changed". */
  readonly past: string;
  readonly ask: string;
  readonly hint: string;
  readonly check: string;
  /** Said kindly of a rung that was not ticked. */
  readonly nudge: string;
};

export type Gate = Pick<Rung, "noun" | "check" | "nudge">;
export type Line = { readonly id: string; readonly text: string };
/** What may become of the work. The question's answer says whether it fits. */
export type Decision = { readonly id: string; readonly name: string; readonly ask: string; readonly advice: string };

export type GlueTask = {
  /** What a line of one's own is called; absent where only the given ones may be taken. */
  readonly own?: string;
  readonly lines: readonly Line[];
  readonly rungs: Readonly<Record<RungId, Rung>>;
  readonly gate: Gate;
  readonly decisions: readonly Decision[];
  /** Line ids of each set; empty once a set has been cut. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
};

/** A line as we would write it, what honesty cost it, and what we would do with the work. */
export type Worked = {
  readonly id: string;
  readonly rungs: Readonly<Record<RungId, string>>;
  readonly honest: string;
  readonly best: string;
  readonly why: string;
};

export type GlueSolution = { readonly worked: readonly Worked[]; readonly watch: readonly string[] };

export type GlueDraft = {
  readonly line?: string;
  readonly texts: Readonly<Partial<Record<FieldId, string>>>;
  /** Steps gone through, with words or without. */
  readonly past: readonly StepId[];
  readonly ticks: readonly CheckId[];
  readonly decision?: string;
  readonly offer: boolean;
};

/** `burst` is the same for typing without a pause, so that Undo takes it back at once. */
export type GlueAction =
  | { readonly type: "choose"; readonly line: string }
  | { readonly type: "write"; readonly field: FieldId; readonly text: string; readonly burst: number }
  | { readonly type: "pass"; readonly step: StepId }
  | { readonly type: "tick"; readonly check: CheckId; readonly on: boolean }
  | { readonly type: "decide"; readonly decision: string }
  | { readonly type: "offer"; readonly on: boolean };

export type Pair = { readonly before: string; readonly after: string };

/** What leaves the device: no word of the person's, unless they offered a before and after. */
export type GlueAnswer = {
  readonly line: string;
  readonly ticks: readonly CheckId[];
  readonly decision?: string;
  readonly offered?: Pair;
};

/** Counts by check, decision and line; all of the task are present. */
export type GlueTally = {
  readonly answers: number;
  readonly ticks: Readonly<Record<CheckId, number>>;
  readonly decisions: Readonly<Record<string, number>>;
  readonly lines: Readonly<Record<string, number>>;
};

export interface GlueShape {
  task: GlueTask & Json;
  solution: GlueSolution & Json;
  draft: GlueDraft;
  action: GlueAction;
  answer: GlueAnswer & Json;
  tally: GlueTally;
}
