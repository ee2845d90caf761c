import { type Path, type Report, suggest } from "staffroom";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.map((row) => (isFields(row) ? row : {})) : []);
const idsOf = (list: readonly Fields[]): string[] => list.map(({ id }) => id).filter((id) => typeof id === "string");

/**
 * Reports what a schema cannot see: names that point nowhere, and names used twice. Looks at the raw source, so that
 * a broken field elsewhere hides nothing. Never throws.
 */
export function checkNames(source: unknown, report: Report): void {
  if (!isFields(source)) return;
  const lines = rows(source.lines);
  const decisions = rows(source.decisions);
  for (const [place, list] of Object.entries({ lines, decisions })) {
    checkRepeats(
      list.map(({ id }) => id),
      (at) => [place, at, "id"],
      report,
    );
  }
  lines.forEach(({ worked }, at) => {
    if (isFields(worked))
      checkKnown(worked.best, "decision", idsOf(decisions), ["lines", at, "worked", "best"], report);
  });
  if (isFields(source.sets)) checkSets(source.sets, idsOf(lines), report);
}

function checkSets(sets: Fields, lines: readonly string[], report: Report): void {
  for (const [name, list] of Object.entries(sets)) {
    if (!Array.isArray(list)) continue;
    list.forEach((line, at) => {
      checkKnown(line, "line", lines, ["sets", name, at], report);
    });
    checkRepeats(list, (at) => ["sets", name, at], report);
  }
}

function checkKnown(name: unknown, what: string, known: readonly string[], path: Path, report: Report): void {
  if (typeof name !== "string" || known.includes(name)) return;
  report.error({
    code: `unknown-${what}`,
    path,
    message: `There is no ${what} "${name}".`,
    hint: suggest(name, known),
  });
}

function checkRepeats(names: readonly unknown[], pathOf: (at: number) => Path, report: Report): void {
  names.forEach((name, at) => {
    if (typeof name !== "string" || names.indexOf(name) === at) return;
    report.error({
      code: "repeated-name",
      path: pathOf(at),
      message: `"${name}" is there already.`,
      hint: "Each may stand here once.",
    });
  });
}
