import type { Report } from "../../../model/index.ts";
import { checkSets, checkUnique, isFields, namesOf, rowsOf } from "../../shared/source/names.ts";

/** Reports what a schema cannot see: names that stand twice, and sets of what is not there. */
export function checkNames(source: unknown, report: Report): void {
  if (!isFields(source)) return;
  const scenarios = rowsOf(source.scenarios);
  checkUnique(scenarios, ["scenarios"], "id", report);
  checkUnique(scenarios, ["scenarios"], "title", report);
  scenarios.forEach(({ options }, at) => {
    for (const field of ["id", "name"]) checkUnique(rowsOf(options), ["scenarios", at, "options"], field, report);
  });
  if (isFields(source.spoken)) checkUnique(rowsOf(source.spoken.parts), ["spoken", "parts"], "id", report);
  checkSets(source.sets, "scenario", namesOf(scenarios), report);
}
