import type { Report } from "../../../model/index.ts";
import { checkUnique, isFields, repeats, rowsOf } from "../../shared/source/names.ts";

/** Reports what a schema cannot see: ids that stand twice, and what only a date can have. */
export function checkNames(source: unknown, report: Report): void {
  if (!isFields(source)) return;
  const [parts, tests] = [rowsOf(source.parts), rowsOf(source.tests)];
  checkUnique(parts, ["parts"], "id", report);
  checkUnique(tests, ["tests"], "id", report);
  const fields = parts.flatMap((part, at) =>
    rowsOf(part.fields).map((field, place) => ({ field, path: ["parts", at, "fields", place] as const })),
  );
  const twice = repeats(fields.map(({ field }) => field.id));
  for (const { field, path } of fields.filter((_, at) => twice.includes(at))) {
    report.error({
      code: "repeated-name",
      path: [...path, "id"],
      message: `The id "${field.id}" is there already.`,
      hint: "Fields of all parts share one set of ids.",
    });
  }
  for (const { field, path } of fields) {
    for (const name of ["days", "entry"]) {
      if (field[name] === undefined || field.type === "date") continue;
      report.error({
        code: "bad-field",
        path: [...path, name],
        message: `Only a date has "${name}".`,
        hint: "Add type: date, or take it away.",
      });
    }
  }
}
