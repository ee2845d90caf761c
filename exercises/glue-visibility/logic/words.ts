import { countWord, sentence } from "staffroom";
import { CHECKS, type GlueDraft, type GlueTask, RUNGS, type RungId, STEPS, type StepId } from "../types.ts";
import { inOneBreath, isPast, textOf, tidy } from "./draft.ts";
import { nounOf } from "./effect.ts";

export const isRung = (step: StepId | undefined): step is RungId => RUNGS.some((rung) => rung === step);

/** What a step is called where it is not open. */
export function titleOf(task: GlueTask, step: StepId): string {
  if (isRung(step)) return task.rungs[step].past;
  return { line: "The weak line", breath: "In one breath", rubric: "How it stands", decision: "The work itself" }[step];
}

/** What a person did at a step, in a few words. */
export function doneAt(task: GlueTask, draft: GlueDraft, step: StepId): string {
  if (isRung(step)) return textOf(draft, step) || "Left out for now";
  if (step === "breath") return tidy(inOneBreath(draft)) || "Left out for now";
  if (step === "rubric") return `${sentence(countWord(draft.ticks.length))} of ${countWord(CHECKS.length)} ticked`;
  return task.decisions.find(({ id }) => id === draft.decision)?.name ?? "Not decided yet";
}

/** The words on the button that goes on from `at`. */
export function onward(task: GlueTask, draft: GlueDraft, at: StepId): string {
  if (isRung(at) && textOf(draft, at) === "") return "Leave it out for now";
  const next = STEPS.find((step) => step !== at && !isPast(task, draft, step));
  return next ? `Next: ${nounOf(task, next)}` : "Done";
}
