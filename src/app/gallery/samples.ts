import type { CompiledExercise, Exercise, Json, Parts, Shape } from "../../model/index.ts";

/** How many seeds of examples fill a room. */
const SEEDS = 8;

/** One cut of an exercise with the kind that gives it life. */
export interface Subject {
  readonly compiled: CompiledExercise;
  readonly exercise: Exercise;
  readonly set: string;
  readonly parts: Parts<Shape>;
}

/** A room's answers, made from the kind's own examples. */
function sampleAnswers({ exercise, parts: { task, solution } }: Subject): Json[] {
  const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
  return seeds.flatMap((seed) => {
    const { right, wrong } = exercise.examples(task, solution, seed);
    return [...right, ...wrong];
  });
}

/** What a room of sample answers comes to; `empty` has none. */
export const sampleTally = (subject: Subject, empty: boolean): unknown =>
  subject.exercise.logic.tally(subject.parts.task, empty ? [] : sampleAnswers(subject));

/**
 * A draft to review. A kind tells how a draft becomes an answer but not the way back, so an example's answer is
 * taken for the draft where it finishes to itself; elsewhere the draft is a fresh one.
 */
export function sampleDraft(
  { exercise: { logic, examples }, parts: { task, solution } }: Subject,
  state: string,
): unknown {
  const { right, wrong } = examples(task, solution, 1);
  const answer = (state === "right" ? right : wrong)[0];
  try {
    const finished = logic.finish(task, answer);
    if (finished !== undefined && JSON.stringify(finished) === JSON.stringify(answer)) return answer;
  } catch {
    // Not a draft of this kind.
  }
  return logic.start(task, 1);
}
