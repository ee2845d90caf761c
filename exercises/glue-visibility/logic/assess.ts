import type { Feedback, ItemFeedback } from "staffroom";
import { CHECKS, type CheckId, type GlueDraft, type GlueTask, RUNGS } from "../types.ts";
import { isPast, linesOf, textOf } from "./draft.ts";

/** What a person thinks of their line, in words. The person is the only judge: nothing here reads their text. */
export function assess(task: GlueTask, _solution: unknown, draft: GlueDraft): Feedback {
  const items = linesOf(task).map(({ id }): ItemFeedback => {
    if (id !== draft.line) return { item: id, verdict: "open", text: "Not taken up this time." };
    return { item: id, verdict: verdictOf(task, draft), text: summarise(task, draft) };
  });
  return { summary: summarise(task, draft), items };
}

const missing = ({ ticks }: GlueDraft): CheckId[] => CHECKS.filter((check) => !ticks.includes(check));

function verdictOf(task: GlueTask, draft: GlueDraft): ItemFeedback["verdict"] {
  if (!isPast(task, draft, "rubric")) return "open";
  const left = missing(draft);
  if (left.length === 0) return "best";
  return left.includes("gate") || left.length > 2 ? "other" : "fair";
}

/** One sentence or two for the person. Says what to do next, never how good they are. */
export function summarise(task: GlueTask, draft: GlueDraft): string {
  if (!isPast(task, draft, "line")) return "No line is taken up yet.";
  if (!isPast(task, draft, "rubric")) return "This line is still on its way up.";
  const left = missing(draft);
  if (left.length === CHECKS.length) return "You ticked nothing, which is honest. Start with the nearest rung.";
  if (left.includes("gate")) return "Mend the honest wording first: it carries the rest.";
  const [first] = left;
  if (first === undefined) {
    const words = RUNGS.every((rung) => textOf(draft, rung) !== "");
    return words ? "You stand by every step. Would a stranger?" : "You ticked every step. Say the missing ones aloud.";
  }
  if (left.length > 2) return "Several steps are open. Take the one that another person could help you with.";
  const nouns = left.map((check) => (check === "gate" ? task.gate.noun : task.rungs[check].noun)).join(" and ");
  return `Most of it stands. Still open: ${nouns}.`;
}
