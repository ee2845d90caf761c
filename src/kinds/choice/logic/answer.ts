import type { Recited } from "../../../model/index.ts";
import type { Placed } from "../../shared/play/hand.ts";
import type { ChoiceDraft, ChoiceShape, ChoiceTask } from "../types.ts";

/** The choices among the task's own scenarios and options, in the task's order. */
export const tidyPicked = ({ scenarios }: ChoiceTask, picked: Placed): Placed =>
  Object.fromEntries(
    scenarios.flatMap(({ id, options }) => {
      const chosen = Object.hasOwn(picked, id) ? options.find((option) => option.id === picked[id]) : undefined;
      return chosen ? [[id, chosen.id] as const] : [];
    }),
  );

/** The answer, once every scenario has one. */
export function finish(task: ChoiceTask, draft: ChoiceDraft): ChoiceShape["answer"] | undefined {
  const picked = tidyPicked(task, draft.picked);
  return Object.keys(picked).length === task.scenarios.length ? { picked } : undefined;
}

/** A clean copy when exactly the task's scenarios have an option of theirs. */
export function readAnswer(task: ChoiceTask, value: unknown): ChoiceShape["answer"] | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "picked")) return undefined;
  const { picked } = value as { picked: unknown };
  if (typeof picked !== "object" || picked === null || Array.isArray(picked)) return undefined;
  const isWhole = Object.keys(picked).length === task.scenarios.length;
  return isWhole ? finish(task, { picked: picked as Placed, words: {} }) : undefined;
}

/** What is said aloud: the parts that have words, as one piece of speech. */
export const speech = ({ spoken }: ChoiceTask, { words }: ChoiceDraft): string =>
  (spoken?.parts ?? [])
    .map(({ id }) => words[id]?.trim() ?? "")
    .filter((text) => text !== "")
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(" ");

/** Each scenario with the choice, then what is said aloud. */
export function recite(task: ChoiceTask, draft: ChoiceDraft): readonly Recited[] {
  const lines = task.scenarios.flatMap(({ id, title, options }) => {
    const option = options.find((one) => one.id === draft.picked[id]);
    return option ? [{ label: title, text: option.name }] : [];
  });
  const said = speech(task, draft);
  return said === "" ? lines : [...lines, { label: task.spoken?.title ?? "", text: said, kept: true }];
}
