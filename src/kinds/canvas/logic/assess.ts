import type { Feedback } from "../../../model/index.ts";
import type { CanvasDraft, CanvasSolution, CanvasTask } from "../types.ts";
import { wordsIn } from "./fields.ts";

/** Sets an invented example beside each part; there is no right page. Works on a partial draft. */
export function assessCanvas(task: CanvasTask, solution: CanvasSolution, draft: CanvasDraft): Feedback {
  const items = task.parts.map(({ id, name, fields }) => {
    const isOpen = fields.some((field) => !field.optional && wordsIn(field, draft) === "");
    const [first] = fields;
    const example = `For example: ${solution.examples[first?.id ?? ""] ?? ""}`;
    return isOpen
      ? ({ item: id, verdict: "open", text: `${name} is still open. ${example}` } as const)
      : ({ item: id, verdict: "fair", text: `${name}. ${example}` } as const);
  });
  const isWhole = items.every(({ verdict }) => verdict === "fair");
  return { summary: isWhole ? "Your page, beside an invented one." : "Some of the page is still open.", items };
}
