import type { Recited } from "../../../model/index.ts";
import { readPlaced, tidyPlaced } from "../../shared/play/placed.ts";
import type { SortDraft, SortShape, SortTask } from "../types.ts";
import { flagsOf } from "./update.ts";

/** The answer, once every card lies in a bin. */
export function finish(task: SortTask, draft: SortDraft): SortShape["answer"] | undefined {
  const placed = readPlaced(task.cards, task.bins, tidyPlaced(task.cards, task.bins, draft.placed));
  return placed && { placed, ...(task.flag && { flags: flagsOf(task, draft) }) };
}

/** A clean copy when exactly the task's cards lie in known bins, and the marked ones are cards of the task. */
export function readAnswer(task: SortTask, value: unknown): SortShape["answer"] | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "placed")) return undefined;
  const { placed: given, flags } = value as { placed: unknown; flags?: unknown };
  const placed = readPlaced(task.cards, task.bins, given);
  if (!placed || !task.flag) return placed && { placed };
  if (!Object.hasOwn(value, "flags") || !Array.isArray(flags)) return undefined;
  const known = flagsOf(task, { placed, flags });
  return known.length === flags.length ? { placed, flags: known } : undefined;
}

/** Each placed card with its bin, and the flag where it is marked. */
export const recite = (task: SortTask, draft: SortDraft): readonly Recited[] =>
  task.cards.flatMap(({ id, title }) => {
    const bin = task.bins.find((one) => one.id === draft.placed[id]);
    if (!bin) return [];
    const flag = task.flag && flagsOf(task, draft).includes(id) ? `. ${task.flag.name}` : "";
    const mark = { shape: bin.mark, hue: bin.hue, letter: bin.letter };
    return [{ label: title, text: `${bin.name}${flag}`, mark }];
  });
