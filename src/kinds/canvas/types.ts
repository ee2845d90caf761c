import type { Json } from "../../model/index.ts";

export const FIELD_TYPES = ["text", "line", "date"] as const;

export type CanvasField = {
  readonly id: string;
  /** `text` has several lines, `line` one, `date` a day. */
  readonly type: (typeof FIELD_TYPES)[number];
  readonly ask: string;
  readonly hint?: string;
  /** Stands in one row with the field before it. */
  readonly beside?: boolean;
  /** May be left empty. */
  readonly optional?: boolean;
  /** Of a date: so many days from today are offered. */
  readonly days?: number;
  /** Of a date: what its entry in a calendar begins with. */
  readonly entry?: string;
};

export type CanvasPart = {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  readonly fields: readonly CanvasField[];
};

/** A question that a person asks of the whole page, and ticks when the answer is yes. */
export type CanvasTest = { readonly id: string; readonly short: string; readonly text: string };

export type CanvasTask = {
  readonly parts: readonly CanvasPart[];
  readonly tests: readonly CanvasTest[];
  /** Offers the dates as a file for calendars, called so. */
  readonly calendar?: string;
};

export type CanvasSolution = {
  /** An invented example, by field. */
  readonly examples: Readonly<Record<string, string>>;
  /** What a test is after, by test. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly care?: string;
};

/** Words by field, days as 2026-11-26; the ids of ticked tests. */
export type CanvasDraft = { readonly words: Readonly<Record<string, string>>; readonly ticked: readonly string[] };

/** Words typed in one `burst` are one step to undo. */
export type CanvasAction =
  | { readonly type: "note"; readonly item: string; readonly text: string; readonly burst: number }
  | { readonly type: "tick"; readonly test: string; readonly on: boolean };

/** Which fields have words and which tests are ticked; never the words. */
export type CanvasAnswer = { readonly filled: readonly string[]; readonly ticked: readonly string[] };

export type CanvasTally = {
  readonly answers: number;
  readonly filled: Readonly<Record<string, number>>;
  readonly ticked: Readonly<Record<string, number>>;
};

export interface CanvasShape {
  task: CanvasTask & Json;
  solution: CanvasSolution & Json;
  draft: CanvasDraft;
  action: CanvasAction;
  answer: CanvasAnswer & Json;
  tally: CanvasTally;
}
