import type { Spread } from "../../shared/board/spread.ts";
import { type AllocateAnswer, type AllocateSolution, type AllocateTally, type AllocateTask, LEVELS } from "../types.ts";

/** Counts answers by tag and level; every tag and level has a number. */
export function tallyAllocate(task: AllocateTask, answers: readonly AllocateAnswer[]): AllocateTally {
  const tags = task.tags.map(({ id }) => {
    const counts = LEVELS.map((level) => [level, answers.filter(({ levels }) => levels[id] === level).length]);
    return [id, Object.fromEntries(counts)] as const;
  });
  return { answers: answers.length, tags: Object.fromEntries(tags) };
}

/** A row a tag, a cell a level. */
export function spreadOf(
  task: AllocateTask,
  tally: AllocateTally,
  previous?: AllocateTally,
  solution?: AllocateSolution,
): Spread {
  const rows = task.tags.map(({ id, name, hint }) => ({
    id,
    name,
    text: hint ?? name,
    why: solution?.advice[id],
    cells: LEVELS.map((level) => {
      const count = tally.tags[id]?.[level] ?? 0;
      return { id: level, name: level, count, change: previous && count - (previous.tags[id]?.[level] ?? 0) };
    }),
  }));
  return { answers: tally.answers, rows, noun: "tag" };
}
