import type { HostView, Phase } from "../../../model/index.ts";
import type { Place } from "../../link/protocol.ts";
import type { HostData } from "../data.ts";

/** The exercise that the host's column is about. */
export interface Subject {
  readonly exercise: string;
  readonly set: string;
  readonly title: string;
  readonly shares: "nothing" | "answer";
  /** Its step, while it is the room's current one. */
  readonly step?: NonNullable<HostView["step"]>;
  /** How far it got before, when it is not the current one; absent when it was never opened. */
  readonly past?: Phase;
  /** True when the deck shows another slide. */
  readonly isElsewhere: boolean;
  /** Title of the exercise that is current instead of this one. */
  readonly instead?: string;
}

/** The exercise on the deck's slide; where the slide has none, the one the room is at. */
export function subjectOf(
  place: Pick<Place, "exercise"> | undefined,
  view: Pick<HostView, "step" | "steps">,
  exercises: HostData["exercises"],
): Subject | undefined {
  const { step, steps } = view;
  const on = place?.exercise;
  const id = on?.id ?? step?.exercise;
  if (id === undefined) return undefined;
  const set = on?.set ?? step?.set ?? "";
  const known = exercises[id];
  const isCurrent = step?.exercise === id && step.set === set;
  const past = steps[`${id}|${set}|2`] ?? steps[`${id}|${set}|1`];
  return {
    exercise: id,
    set,
    title: known?.heading.title ?? id,
    shares: (isCurrent ? step.shares : known?.shares) ?? "answer",
    isElsewhere: on === undefined,
    ...(isCurrent ? { step } : past && { past }),
    ...(step && !isCurrent && { instead: exercises[step.exercise]?.heading.title ?? step.exercise }),
  };
}
