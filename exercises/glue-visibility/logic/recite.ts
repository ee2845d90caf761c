import type { Recited } from "staffroom";
import { CHECKS, type GlueDraft, type GlueTask, OWN, RUNGS } from "../types.ts";
import { decisionOf, inOneBreath, isPast, pairOf, textOf, tidy, weakLine } from "./draft.ts";

/** What a person wrote and decided, from the weak line up. What they left out is left out; words are kept unless offered. */
export function recite(task: GlueTask, draft: GlueDraft): readonly Recited[] {
  const rungs = RUNGS.map((rung) => ({ label: task.rungs[rung].past, text: textOf(draft, rung), kept: true }));
  const isOffered = draft.offer && pairOf(task, draft) !== undefined;
  const ticked = CHECKS.filter((check) => draft.ticks.includes(check));
  const rubric = isPast(task, draft, "rubric") ? `${ticked.length} of ${CHECKS.length} steps` : "";
  const said = [
    { label: "The weak line", text: weakLine(task, draft), kept: draft.line === OWN && !isOffered },
    ...rungs,
    { label: "In one breath", text: tidy(inOneBreath(draft)), kept: !isOffered },
    { label: "What you stand by", text: rubric },
    { label: "The work itself", text: decisionOf(task, draft.decision)?.name ?? "" },
  ];
  return said.filter(({ text }) => text !== "");
}
