import type { Report } from "../../../model/index.ts";
import { HUES, SHAPES } from "../../../ui/mark.tsx";
import { checkKnown, checkUnique, type Fields, repeats } from "./names.ts";

/** Reports marks of the rows at `place` that are unknown, or that a grey printer could not tell apart. */
export function checkMarks(rows: readonly Fields[], place: string, report: Report): void {
  checkUnique(rows, [place], "letter", report);
  rows.forEach((row, at) => {
    checkKnown(row.mark, [place, at, "mark"], "mark", SHAPES, report);
    checkKnown(row.hue, [place, at, "hue"], "hue", HUES, report);
  });
  for (const at of repeats(rows.map(({ mark }) => mark))) {
    report.warning({
      code: "repeated-mark",
      path: [place, at, "mark"],
      message: `Two ${place} have the mark "${rows[at]?.mark}", so on paper only their column tells them apart.`,
      hint: `Give each of the ${place} a shape of its own.`,
    });
  }
}
