import type { Report } from "../../../model/index.ts";
import { checkListed, checkUnique, isFields, namesOf, rowsOf } from "../../shared/source/names.ts";

/** Reports what a schema cannot see: names that point nowhere or stand twice. */
export function checkNames(source: unknown, report: Report): void {
  if (!isFields(source)) return;
  const [groups, tags] = [rowsOf(source.groups), rowsOf(source.tags)];
  checkUnique(groups, ["groups"], "id", report);
  checkUnique(groups, ["groups"], "look", report);
  for (const field of ["id", "letter", "name"]) checkUnique(tags, ["tags"], field, report);
  tags.forEach(({ group }, at) => {
    checkListed(group, ["tags", at, "group"], "group", namesOf(groups), report);
  });
}
