import type { GlueSolution, GlueTask } from "../types.ts";

/** Cuts the lines of one set, in the set's order; a name that is no set leaves the whole. */
export function cutGlue(
  task: GlueTask,
  solution: GlueSolution,
  set: string,
): { task: GlueTask; solution: GlueSolution } {
  const ids = Object.hasOwn(task.sets, set) ? task.sets[set] : undefined;
  if (!ids) return { task, solution };
  return {
    task: { ...task, lines: ids.flatMap((id) => task.lines.filter((line) => line.id === id)), sets: {} },
    solution: { ...solution, worked: ids.flatMap((id) => solution.worked.filter((worked) => worked.id === id)) },
  };
}
