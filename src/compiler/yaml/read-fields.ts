import * as v from "valibot";
import { type Path, type Report, readWith } from "../../model/index.ts";

type ObjectSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/**
 * Reads an object through a schema, reporting every fault; where something is wrong, gives the fields that are right
 * by themselves, so that one slip does not cost all the rest.
 */
export function readFields<T extends ObjectSchema>(
  schema: T,
  value: unknown,
  report: Report,
): Partial<v.InferOutput<T>> {
  const whole = readWith(schema, value, report);
  if (whole !== undefined) return whole;
  const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const usable: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(schema.entries)) {
    const result = v.safeParse(entry, fields[name]);
    if (result.success && result.output !== undefined) usable[name] = result.output;
  }
  return usable as Partial<v.InferOutput<T>>;
}

/** A report for a part of a document: its paths continue `base`. */
export const reportUnder = (report: Report, base: Path): Report => ({
  error: (problem) => report.error({ ...problem, path: [...base, ...problem.path] }),
  warning: (problem) => report.warning({ ...problem, path: [...base, ...problem.path] }),
});
