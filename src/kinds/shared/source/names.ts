import type { Path, Report } from "../../../model/index.ts";
import { suggest } from "../../../model/index.ts";

/** A mapping of a source, nothing of it checked. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The mappings of a list; what is none of these counts as an empty one, so that places stay. */
export const rowsOf = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.map((row) => (isFields(row) ? row : {})) : [];

/** The texts that rows have in a field. */
export const namesOf = (rows: readonly Fields[], field = "id"): string[] =>
  rows.map((row) => row[field]).filter((name) => typeof name === "string");

/** Reports a name that points nowhere, with the near one; `what` is what it should name: "bin". */
export function checkKnown(name: unknown, path: Path, what: string, known: readonly string[], report: Report): void {
  if (typeof name !== "string" || known.includes(name)) return;
  report.error({
    code: `unknown-${what}`,
    path,
    message: `There is no ${what} "${name}".`,
    hint: suggest(name, known),
  });
}

/** Reports rows of the list at `place` that have what an earlier one has in a field, in whichever case. */
export function checkUnique(rows: readonly Fields[], place: Path, field: string, report: Report): void {
  const values = rows.map((row) => row[field]);
  const folded = values.map((value) => (typeof value === "string" ? value.toLowerCase() : value));
  for (const at of repeats(folded)) reportRepeat(`The ${field} "${values[at]}" is`, [...place, at, field], report);
}

/**
 * `checkKnown` for names of a list that a source must have: one that is absent or empty is reported once, and not
 * again at every name.
 */
export function checkListed(...[name, path, what, known, report]: Parameters<typeof checkKnown>): void {
  if (known.length > 0) checkKnown(name, path, what, known, report);
}

/** Reports what sets hold that is unknown or there already. */
export function checkSets(sets: unknown, what: string, known: readonly string[], report: Report): void {
  if (!isFields(sets)) return;
  for (const [name, list] of Object.entries(sets)) {
    if (!Array.isArray(list)) continue;
    list.forEach((item, at) => {
      checkListed(item, ["sets", name, at], what, known, report);
    });
    for (const at of repeats(list)) reportRepeat(`The ${what} "${list[at]}" is`, ["sets", name, at], report);
  }
}

function reportRepeat(subject: string, path: Path, report: Report): void {
  report.error({
    code: "repeated-name",
    path,
    message: `${subject} there already.`,
    hint: "Each may stand here once.",
  });
}

/** Places of texts that stood earlier in the list. */
export const repeats = (values: readonly unknown[]): number[] =>
  values.flatMap((value, at) => (typeof value === "string" && values.indexOf(value) < at ? [at] : []));
