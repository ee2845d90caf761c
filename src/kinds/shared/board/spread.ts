import type { Hue, MarkShape } from "../../../ui/mark.tsx";

/** What people could say to a row, and how many did. */
export interface SpreadCell {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** Votes more or fewer than in the first round. */
  readonly change?: number | undefined;
  readonly hue?: Hue | undefined;
  readonly mark?: { readonly shape: MarkShape; readonly letter: string } | undefined;
  readonly frame?: Frame;
}

/** One thing the room answered: a card, a statement, a scenario. */
export interface SpreadRow {
  readonly id: string;
  /** What people call it in a few letters. */
  readonly name: string;
  /** A second word beside the name. */
  readonly about?: string | undefined;
  /** The whole of it, for when it is looked at alone. */
  readonly text: string;
  /** In the order of the columns, where the rows have the same. */
  readonly cells: readonly SpreadCell[];
  /** Our reason, once revealed. */
  readonly why?: string | undefined;
  /** How many put it in the margin beside the columns. */
  readonly margin?: number;
}

/** A room's answers, ready to be drawn. */
export interface Spread {
  readonly answers: number;
  readonly rows: readonly SpreadRow[];
  /** What a row is called: "card". */
  readonly noun: string;
  /** The margin's name, where there is one. */
  readonly margin?: string | undefined;
}

/** How a cell is framed: solid for our reading, dashed for a fair second. */
export type Frame = "best" | "second" | undefined;

/** What a frame says, for those who do not see it. */
export const FRAME_WORDS = { best: "our reading", second: "a fair second" } as const;

/** Votes of a row's largest group. */
export const largestOf = ({ cells }: SpreadRow): number => Math.max(0, ...cells.map(({ count }) => count));

/**
 * The rows, most divided first: the smaller the largest group the earlier, then the more evenly spread, then in the
 * order given.
 */
export const byDivision = (rows: readonly SpreadRow[]): SpreadRow[] =>
  [...rows].sort((a, b) => largestOf(a) - largestOf(b) || concentration(a) - concentration(b));

/** The ids of the rows, most divided first. */
export const rankRows = ({ rows }: Spread): string[] => byDivision(rows).map(({ id }) => id);

/** Sum of squares: least when the votes are spread most evenly. */
const concentration = ({ cells }: SpreadRow): number => cells.reduce((sum, { count }) => sum + count * count, 0);
