import type { SortAnswer, SortTally, SortTask } from "../types.ts";

/** Counts answers by card and bin; every card and bin of the task has a number. */
export function tallySort(task: SortTask, answers: readonly SortAnswer[]): SortTally {
  const cards = task.cards.map(({ id }) => {
    const counts = task.bins.map((bin) => [bin.id, answers.filter(({ placed }) => placed[id] === bin.id).length]);
    return [id, Object.fromEntries(counts)] as const;
  });
  const flags = task.cards.map(({ id }) => [id, answers.filter((answer) => answer.flags?.includes(id)).length]);
  return {
    answers: answers.length,
    cards: Object.fromEntries(cards),
    ...(task.flag && { flags: Object.fromEntries(flags) }),
  };
}
