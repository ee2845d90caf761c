import type { Path, Report } from "../../../model/index.ts";
import { checkMarks } from "../../shared/source/marks.ts";
import {
  checkKnown,
  checkListed,
  checkSets,
  checkUnique,
  type Fields,
  isFields,
  namesOf,
  rowsOf,
} from "../../shared/source/names.ts";

/** Reports what a schema cannot see: names that point nowhere or stand twice, and groups that cannot be compared. */
export function checkNames(source: unknown, report: Report): void {
  if (!isFields(source)) return;
  const [points, groups, items] = [rowsOf(source.points), rowsOf(source.groups), rowsOf(source.items)];
  for (const [place, rows] of Object.entries({ points, groups, items })) checkUnique(rows, [place], "id", report);
  checkUnique(points, ["points"], "sign", report);
  checkUnique(items, ["items"], "short", report);
  checkMarks(groups, "groups", report);
  groups.forEach((group, at) => {
    checkWholeMark(group, ["groups", at], report);
  });
  items.forEach((item, at) => {
    checkKnown(item.group, ["items", at, "group"], "group", namesOf(groups), report);
  });
  if (isFields(source.lean)) checkEven(groups, items, report);
  if (isFields(source.combine)) {
    const { needed } = source.combine;
    for (const [at, point] of (Array.isArray(needed) ? needed : []).entries())
      checkListed(point, ["combine", "needed", at], "point", namesOf(points), report);
  }
  checkSets(source.sets, "item", namesOf(items), report);
}

/** A mark has its shape, its hue and its letter, or the group has none. */
function checkWholeMark(group: Fields, path: Path, report: Report): void {
  const parts = ["mark", "hue", "letter"];
  const missing = parts.filter((part) => group[part] === undefined);
  if (missing.length === 0 || missing.length === parts.length) return;
  report.error({
    code: "missing-field",
    path,
    message: `The mark of "${group.id}" lacks its ${missing.join(" and its ")}.`,
    hint: "Give mark, hue and letter, or none of them.",
  });
}

/** A lean compares groups, so each needs as many items as the others. */
function checkEven(groups: readonly Fields[], items: readonly Fields[], report: Report): void {
  const counts = groups.map(({ id }) => items.filter(({ group }) => group === id).length);
  if (groups.length > 1 && new Set(counts).size === 1 && counts[0] !== 0) return;
  report.error({
    code: "uneven-groups",
    path: ["lean"],
    message: "A lean compares groups, and these do not have equally many items.",
    hint: `Give two or more groups the same number: ${groups.map(({ id }, at) => `${id} has ${counts[at]}`).join(", ")}.`,
  });
}
