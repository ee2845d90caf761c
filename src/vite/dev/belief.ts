import { hasErrors } from "../../model/index.ts";
import type { Compiled } from "../workshop/put-together.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Tells which states of a folder to show. One that may be a file caught half written is believed only once it has been
 * found unchanged in a moment of quiet: that moment may itself be the one in which the next write has emptied a file.
 */
export function createBelief(): (before: Snapshot, after: Snapshot, isQuiet: boolean) => boolean {
  let doubted: Compiled | undefined;
  return (before, after, isQuiet) => {
    const isBelieved = !isDoubtful(before, after) || (isQuiet && after.compiled === doubted);
    doubted = isBelieved ? undefined : after.compiled;
    return isBelieved;
  };
}

/**
 * True when `after` may be a file caught half written: it has new errors, or fewer slides or exercises. Authors do
 * such things too, so it is only a reason to look again.
 */
const isDoubtful = (before: Snapshot, after: Snapshot): boolean =>
  hasNew(errorsOf(before), errorsOf(after)) ||
  after.slides.length < before.slides.length ||
  after.exercises.size < before.exercises.size ||
  after.uses < before.uses;

/** What is wrong in which file; an error that is pushed to another line is the same. */
const errorsOf = ({ compiled }: Snapshot): string[] =>
  compiled.diagnostics
    .filter((diagnostic) => hasErrors([diagnostic]))
    .map(({ code, message, span }) => `${span.file} ${code} ${message}`);

const hasNew = (before: readonly string[], after: readonly string[]): boolean =>
  after.length > before.length || after.some((error) => !before.includes(error));
