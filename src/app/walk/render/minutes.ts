import { plainText } from "../../../compiler/html/tree.ts";
import type { CompiledExercise, Exercise, Slide } from "../../../model/index.ts";

/** Words a minute of somebody who reads to understand. */
const PACE = 200;
/** What a picture, a table or a block of code takes to be looked at, in minutes. */
const LOOK = 0.4;
/** What one item of an exercise takes, and getting into the exercise, in minutes. */
const ITEM = 0.6;
const START = 1;
/** However many items there are, nobody sits at one exercise for longer. */
const LONGEST = 20;

/** How long a slide takes to read and look at alone, in minutes. */
export function readingMinutes({ html, reading = "" }: Slide): number {
  const words = plainText(`${reading} ${html.replace(/<svg[\s\S]*?<\/svg>/g, "")}`).split(" ").length;
  const pictures = html.match(/<(?:figure|img|table|pre|video)\b/g)?.length ?? 0;
  return words / PACE + pictures * LOOK;
}

/** How long an exercise takes alone, in minutes; 0 when it cannot be told. */
export function exerciseMinutes(exercise: Exercise | undefined, compiled: CompiledExercise | undefined, set: string) {
  const task = compiled?.cuts[set]?.task ?? compiled?.cuts[""]?.task;
  if (!exercise || task === undefined) return 0;
  return Math.min(LONGEST, START + ITEM * exercise.logic.items(task).length);
}
