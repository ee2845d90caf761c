import type { Parts, Report } from "../../../model/index.ts";
import { readSource } from "../../shared/source/read.ts";
import type { ChoiceShape, ChoiceSolution, ChoiceTask } from "../types.ts";
import { checkNames } from "./names.ts";
import { type ChoiceSource, choiceSchema } from "./schema.ts";

/**
 * Reads scenarios, what is said aloud and sets, and parts them into task and solution.
 * @returns undefined when any error was reported; never throws.
 */
export function parseChoice(source: unknown, report: Report): Parts<ChoiceShape> | undefined {
  const read = readSource(choiceSchema, checkNames, source, report);
  return read && part(read);
}

function part({ scenarios, spoken, sets = {} }: ChoiceSource): Parts<ChoiceShape> {
  const task: ChoiceTask = {
    scenarios: scenarios.map(({ decides, options, ...scenario }) => ({
      ...scenario,
      options: options.map(({ when, ...option }) => option),
    })),
    ...(spoken && { spoken: { ...spoken, parts: spoken.parts.map(({ example, ...open }) => open) } }),
    sets,
  };
  const solution: ChoiceSolution = {
    when: Object.fromEntries(
      scenarios.map(({ id, options }) => [id, Object.fromEntries(options.map((option) => [option.id, option.when]))]),
    ),
    deciders: Object.fromEntries(scenarios.map(({ id, decides }) => [id, decides])),
    examples: Object.fromEntries((spoken?.parts ?? []).map(({ id, example }) => [id, example])),
  };
  return { task, solution } as Parts<ChoiceShape>;
}

/** Cuts the scenarios of one set, in the set's order; a name that is no set leaves the whole. */
export function cutChoice(task: ChoiceTask, solution: ChoiceSolution, set: string): Parts<ChoiceShape> {
  const ids = Object.hasOwn(task.sets, set) ? task.sets[set] : undefined;
  if (!ids) return { task, solution } as Parts<ChoiceShape>;
  const scenarios = ids.flatMap((id) => task.scenarios.filter((scenario) => scenario.id === id));
  const kept = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => ids.includes(id)));
  return {
    task: { ...task, scenarios, sets: {} },
    solution: { ...solution, when: kept(solution.when), deciders: kept(solution.deciders) },
  } as Parts<ChoiceShape>;
}
