import {
  type FieldId,
  type GlueDraft,
  type GlueTask,
  LIMITS,
  OWN,
  type Pair,
  RUNGS,
  STEPS,
  type StepId,
} from "../types.ts";

/** One line without its outer and doubled spaces. */
export const tidy = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** The lines a person may take, their own last where the task knows one. */
export const linesOf = (task: GlueTask) => [
  ...task.lines,
  ...(task.own === undefined ? [] : [{ id: OWN, text: task.own }]),
];

export const isLine = (task: GlueTask, id: unknown): boolean => linesOf(task).some((line) => line.id === id);

/** What was written in a field, tidied. */
export const textOf = ({ texts }: GlueDraft, field: FieldId): string => tidy(texts[field] ?? "");

/** The weak line being worked on; empty while there is none. */
export function weakLine(task: GlueTask, draft: GlueDraft): string {
  if (draft.line === OWN) return textOf(draft, OWN);
  return task.lines.find(({ id }) => id === draft.line)?.text ?? "";
}

/** The rungs put together, each as a sentence. */
export const joined = (draft: GlueDraft): string =>
  RUNGS.map((rung) => textOf(draft, rung))
    .filter((text) => text !== "")
    .map((text) => (/[.!?…”"’)]$/.test(text) ? text : `${text}.`))
    .join(" ");

/** The line in one breath: as the person put it, else the rungs together. */
export const inOneBreath = (draft: GlueDraft): string => draft.texts.breath ?? joined(draft);

/** Before and after, when both have words and the room has space for them. */
export function pairOf(task: GlueTask, draft: GlueDraft): Pair | undefined {
  const before = weakLine(task, draft);
  const after = tidy(inOneBreath(draft));
  return before !== "" && after !== "" && after.length <= LIMITS.shared ? { before, after } : undefined;
}

/** True once a step was gone through; a line counts only while it has words. */
export const isPast = (task: GlueTask, draft: GlueDraft, step: StepId): boolean =>
  draft.past.includes(step) && isLine(task, draft.line) && (step !== "line" || weakLine(task, draft) !== "");

/** The first step that was not gone through; undefined at the end. Without a line nothing else can be done. */
export const nextStep = (task: GlueTask, draft: GlueDraft): StepId | undefined =>
  STEPS.find((step) => !isPast(task, draft, step));

export const decisionOf = (task: GlueTask, id: string | undefined) => task.decisions.find((one) => one.id === id);
