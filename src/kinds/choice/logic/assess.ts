import type { Feedback } from "../../../model/index.ts";
import type { ChoiceDraft, ChoiceSolution, ChoiceTask } from "../types.ts";

/** Says of each choice when it is the better one; none is right for all. Works on a partial draft. */
export function assessChoice(task: ChoiceTask, solution: ChoiceSolution, { picked }: ChoiceDraft): Feedback {
  const items = task.scenarios.map(({ id, title, options }) => {
    const option = options.find((one) => one.id === picked[id]);
    if (!option) return { item: id, verdict: "open", text: `${title} is still open.` } as const;
    return { item: id, verdict: "fair", text: `${option.name}: ${solution.when[id]?.[option.id] ?? ""}` } as const;
  });
  const isWhole = items.every(({ verdict }) => verdict !== "open");
  return {
    summary: isWhole ? "No option is right everywhere. See what would decide it." : "Some scenarios are still open.",
    items,
  };
}
