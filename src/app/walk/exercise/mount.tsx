import { render } from "preact";
import type { Cut } from "../../exercise-parts.ts";
import type { Walk } from "../walk.ts";
import { PageExercise } from "./page-exercise.tsx";

/**
 * Puts an exercise into `place`.
 * @throws an Error whose message is a sentence, when its code or its task cannot be had
 */
export async function mountExercise(place: HTMLElement, cut: Cut, walk: Walk): Promise<void> {
  const known = Object.hasOwn(walk.data.exercises, cut.id) ? walk.data.exercises[cut.id] : undefined;
  if (!known) throw new Error(`This page knows no exercise “${cut.id}”.`);
  const [exercise, task] = await Promise.all([walk.source.kind(cut.id), walk.source.task(cut)]);
  place.replaceChildren();
  render(<PageExercise {...{ exercise, task, cut, walk }} known={known} />, place);
}
