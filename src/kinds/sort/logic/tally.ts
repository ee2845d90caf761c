import type { SortAnswer, SortCard, SortTally, SortTask } from "../types.ts";

/** Counts answers by card and bin; every card and bin of the task has a number. */
export function tallySort(task: SortTask, answers: readonly SortAnswer[]): SortTally {
  const cards = task.cards.map(({ id }) => {
    const counts = task.bins.map((bin) => [bin.id, answers.filter(({ placed }) => placed[id] === bin.id).length]);
    return [id, Object.fromEntries(counts)] as const;
  });
  return { answers: answers.length, cards: Object.fromEntries(cards) };
}

/** One card's votes. */
export interface DivisionRow {
  readonly card: SortCard;
  /** Votes in the order of the task's bins. */
  readonly counts: readonly number[];
  /** Votes of the largest group. */
  readonly largest: number;
}

/**
 * The cards with their votes, most divided first: the smaller the largest group the earlier, then the more
 * evenly spread, then the task's order.
 */
export function byDivision(task: SortTask, tally: SortTally): readonly DivisionRow[] {
  const rows = task.cards.map((card): DivisionRow => {
    const counts = task.bins.map((bin) => tally.cards[card.id]?.[bin.id] ?? 0);
    return { card, counts, largest: Math.max(0, ...counts) };
  });
  return rows.sort((a, b) => a.largest - b.largest || concentration(a) - concentration(b));
}

/** Sum of squares: least when the votes are spread most evenly. */
const concentration = ({ counts }: DivisionRow): number => counts.reduce((sum, count) => sum + count * count, 0);
