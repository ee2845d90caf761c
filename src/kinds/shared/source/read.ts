import type * as v from "valibot";
import { type Report, readWith } from "../../../model/index.ts";

/**
 * Reads a source by its schema, and by a check of what a schema cannot see. The check looks at the raw source, so that
 * a broken field elsewhere hides nothing.
 * @returns undefined when any error was reported; never throws.
 */
export function readSource<T extends v.GenericSchema>(
  schema: T,
  check: (source: unknown, report: Report) => void,
  source: unknown,
  report: Report,
): v.InferOutput<T> | undefined {
  let sound = true;
  const noting: Report = {
    error(problem) {
      sound = false;
      report.error(problem);
    },
    warning: (problem) => report.warning(problem),
  };
  const read = readWith(schema, source, noting);
  check(source, noting);
  return sound ? read : undefined;
}
