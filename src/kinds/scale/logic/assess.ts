import type { Feedback } from "../../../model/index.ts";
import type { ScaleDraft, ScaleSolution, ScaleTask } from "../types.ts";
import { leansOf, leanWords } from "./lean.ts";

/** Says each answer back; a scale has no right ones. Works on a partial draft. */
export function assessScale(task: ScaleTask, solution: ScaleSolution, { marks }: ScaleDraft): Feedback {
  const items = task.items.map(({ id, short }) => {
    const point = task.points.find((one) => one.id === marks[id]);
    if (!point) return { item: id, verdict: "open", text: `${short} is still open.` } as const;
    return { item: id, verdict: "fair", text: `${short}: ${point.name}. ${solution.whys[id] ?? ""}`.trim() } as const;
  });
  const isWhole = items.every(({ verdict }) => verdict !== "open");
  if (!isWhole) return { summary: "Some lines are still open.", items };
  return { summary: task.lean ? leanWords(task, leansOf(task, marks)) : "Your answers, line by line.", items };
}
