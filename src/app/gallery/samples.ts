import type { CompiledExercise, Exercise, Json, Parts, Shape } from "../../model/index.ts";

/** How many seeds of examples fill a room. */
const SEEDS = 8;
/** How many free texts a sample board shows. */
const SHOWN = 2;

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

/** What of the sample answers' free text a host would show: a few, as the kind gives them. */
export const sampleShown = (subject: Subject): { id: string; text: string }[] =>
  sampleAnswers(subject)
    .flatMap((answer) => subject.exercise.logic.texts?.(subject.parts.task, answer) ?? [])
    .slice(0, SHOWN)
    .map(({ text }, at) => ({ id: String(at), text }));

/**
 * A draft to review: the kind's own sample. Where it has none, a draft holds no more than its answer, so an example's
 * answer is taken for the draft if it finishes to itself; elsewhere the draft is a fresh one.
 */
export function sampleDraft(
  { exercise: { logic, examples }, parts: { task, solution } }: Subject,
  state: string,
): unknown {
  const { right, wrong, drafts } = examples(task, solution, 1);
  if (drafts) return drafts[state === "right" ? 0 : right.length];
  const answer = (state === "right" ? right : wrong)[0];
  try {
    const finished = logic.finish(task, answer);
    if (finished !== undefined && JSON.stringify(finished) === JSON.stringify(answer)) return answer;
  } catch {
    // Not a draft of this kind.
  }
  return logic.start(task, 1);
}
