import type { Spread } from "../../shared/board/spread.ts";
import type { ChoiceAnswer, ChoiceSolution, ChoiceTally, ChoiceTask } from "../types.ts";

/** Counts answers by scenario and option; every one of the task has a number. */
export function tallyChoice(task: ChoiceTask, answers: readonly ChoiceAnswer[]): ChoiceTally {
  const scenarios = task.scenarios.map(({ id, options }) => {
    const counts = options.map((option) => [
      option.id,
      answers.filter(({ picked }) => picked[id] === option.id).length,
    ]);
    return [id, Object.fromEntries(counts)] as const;
  });
  return { answers: answers.length, scenarios: Object.fromEntries(scenarios) };
}

/** A row a scenario, a cell an option of its own. */
export function spreadOf(
  task: ChoiceTask,
  tally: ChoiceTally,
  previous?: ChoiceTally,
  solution?: ChoiceSolution,
): Spread {
  const rows = task.scenarios.map(({ id, title, text, options }) => {
    const cells = options.map((option) => {
      const count = tally.scenarios[id]?.[option.id] ?? 0;
      const change = previous && count - (previous.scenarios[id]?.[option.id] ?? 0);
      return { id: option.id, name: option.name, count, change };
    });
    const why = solution && `What decides it? ${solution.deciders[id]}`;
    return { id, name: title, text, cells, why };
  });
  return { answers: tally.answers, rows, noun: "scenario" };
}
