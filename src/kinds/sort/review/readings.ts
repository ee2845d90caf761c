import type { Frame } from "../../shared/board/spread.ts";
import { assessSort } from "../logic/assess.ts";
import type { SortBin, SortCard, SortDraft, SortKey, SortSolution, SortTask } from "../types.ts";

/** One card with a person's answer and our reading side by side. */
export interface Reading {
  readonly card: SortCard;
  readonly key: SortKey;
  /** The bin the person chose; undefined while open. */
  readonly mine: string | undefined;
  /** True where the person marked it with the task's flag. */
  readonly flagged: boolean;
  /** The comparison as a sentence. */
  readonly verdict: string;
}

/** Every card of the task that has a reading, in the task's order. */
export function readingsOf(
  task: SortTask,
  solution: SortSolution,
  { placed, flags = [] }: SortDraft,
): readonly Reading[] {
  const verdicts = new Map(assessSort(task, solution, placed).items.map(({ item, text }) => [item, text]));
  return task.cards.flatMap((card) => {
    const key = solution.cards[card.id];
    return key
      ? [{ card, key, mine: placed[card.id], flagged: flags.includes(card.id), verdict: verdicts.get(card.id) ?? "" }]
      : [];
  });
}

/** How a bin is framed. */
export const frameOf = (key: SortKey | undefined, { id }: SortBin): Frame =>
  key?.best === id ? "best" : key?.second === id ? "second" : undefined;
