import { countWord, sentence } from "../../words.ts";
import { byDivision, largestOf, type Spread, type SpreadRow } from "./spread.ts";

/** The finding in words, with its counts: "Most divided: Sven. Eleven say Solver, ten say Right Hand." */
export function describeSpread({ answers, rows, noun }: Spread): string {
  const [first] = byDivision(rows);
  if (answers === 0 || !first) return "No answers yet.";
  if (answers === 1) return "One answer so far, so there is nothing to compare.";
  if (largestOf(first) === answers) return agreement(answers, rows.length, noun);
  return `Most divided: ${first.name}. ${describeRow(first)}`;
}

/** The largest groups of one row as a sentence: the first, the second, and any as large as these. */
export function describeRow({ cells }: SpreadRow): string {
  const groups = cells.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const least = groups[1]?.count ?? 0;
  const named = groups.filter(({ count }, at) => at === 0 || count >= least);
  if (named.length === 0) return "No answers yet.";
  return `${sentence(named.map(({ name, count }) => `${countWord(count)} ${count === 1 ? "says" : "say"} ${name}`).join(", "))}.`;
}

/** Every answer of a row with its count, in the order of the columns: "3 yes, 2 partly". */
export const countsOf = ({ cells }: SpreadRow): string =>
  cells
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${count} ${name}`)
    .join(", ");

function agreement(answers: number, rows: number, noun: string): string {
  const all = answers === 2 ? "Both answers" : `All ${countWord(answers)} answers`;
  return rows === 1 ? `${all} agree.` : `${all} agree on every ${noun}.`;
}

/**
 * How wide the answers spread, without a name: "On two of six cards everybody agrees; on one, three of the four were
 * chosen."
 */
export function describeWidth({ answers, rows, noun }: Spread): string {
  const widths = rows.map(({ cells }) => cells.filter(({ count }) => count > 0).length);
  const widest = Math.max(0, ...widths);
  if (answers === 0 || widest === 0) return "No answers yet.";
  const most = Math.max(...rows.map(({ cells }) => cells.length));
  const chosen = `${countWord(widest)} of the ${countWord(most)} were chosen`;
  if (rows.length === 1) return widest === 1 ? "Everybody agrees." : sentence(`${chosen}.`);
  if (widest === 1) return `Everybody agrees on every ${noun}.`;
  const alike = widths.filter((width) => width === 1).length;
  const wide = widths.filter((width) => width === widest).length;
  const agreed =
    alike === 0
      ? `There is no ${noun} that everybody agrees on`
      : `On ${countWord(alike)} of ${countWord(rows.length)} ${noun}s everybody agrees`;
  return `${agreed}; on ${countWord(wide)}, ${chosen}.`;
}
