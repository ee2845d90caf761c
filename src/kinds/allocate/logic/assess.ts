import type { Feedback } from "../../../model/index.ts";
import { sentence } from "../../words.ts";
import type { AllocateDraft, AllocateSolution, AllocateTask } from "../types.ts";
import { finish } from "./answer.ts";

/** Says the mix back, in words; there is no ideal one. Works on a partial draft. */
export function assessAllocate(task: AllocateTask, solution: AllocateSolution, draft: AllocateDraft): Feedback {
  const levels = finish(task, draft)?.levels;
  const items = task.tags.map(({ id, name }) => {
    const level = levels?.[id];
    if (level === undefined) return { item: id, verdict: "open", text: `${name}: not all blocks have a tag.` } as const;
    const advice = level === "none" ? "" : (solution.advice[id] ?? "");
    return { item: id, verdict: "fair", text: `${name}: ${level}. ${advice}`.trim() } as const;
  });
  if (!levels) return { summary: "Some blocks are still open.", items };
  return { summary: summarise(task, levels), items };
}

/** "Mostly duty, with some glue." */
function summarise(task: AllocateTask, levels: Readonly<Record<string, string>>): string {
  const named = (level: string) =>
    task.tags.filter(({ id }) => levels[id] === level).map(({ name }) => name.toLowerCase());
  const [most, some] = [named("most"), named("some")];
  if (most.length > 0) return `Mostly ${list(most)}${some.length > 0 ? `, with some ${list(some)}` : ""}.`;
  if (some.length > 0) return sentence(`some ${list(some)}, and a little of the rest.`);
  return "A little of everything.";
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
