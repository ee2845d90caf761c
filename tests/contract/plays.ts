import type { Json } from "../../src/model/index.ts";

type Play = (task: Json, answer: Json) => readonly unknown[];

/** By kind, the actions that lead from a fresh draft to an answer: one line for each new kind. */
export const plays: Readonly<Record<string, Play>> = {
  sort: (_task, answer) =>
    Object.entries((answer as { placed: Record<string, string> }).placed).map(([card, bin]) => ({
      type: "place",
      card,
      bin,
    })),
  thumbs: (_task, answer) => Object.entries(answer as object).map(([id, thumb]) => ({ id, thumb })),
};
