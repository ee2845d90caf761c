import type { HostView, StepView } from "../../../../../src/model/index.ts";

/** A step of an exercise called `sort`, in its set `six`. */
export const step = (
  phase: StepView["phase"],
  more: Partial<NonNullable<HostView["step"]>> = {},
): NonNullable<HostView["step"]> => ({
  exercise: "sort",
  set: "six",
  round: 1,
  phase,
  shares: "answer",
  isHidden: false,
  page: 0,
  shown: [],
  ...more,
});

/** What the page knows of the exercises. */
export const exercises = {
  sort: { heading: { title: "Whose work is this?" }, shares: "answer" },
  audit: { heading: { title: "Time audit" }, shares: "nothing" },
} as const;
