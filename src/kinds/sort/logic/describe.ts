import { countWord, sentence } from "../../words.ts";
import type { SortBin, SortCard, SortTally, SortTask } from "../types.ts";
import { byDivision, type DivisionRow } from "./tally.ts";

/** What people call a card in a few letters: its person, else its title. */
export const shortName = (card: SortCard): string => card.who ?? card.title;

/** The finding in words, with its counts: "Most divided: Sven. Eleven say Solver, ten say Right Hand." */
export function describeSort(task: SortTask, tally: SortTally): string {
  const [first] = byDivision(task, tally);
  if (tally.answers === 0 || !first) return "No answers yet.";
  if (tally.answers === 1) return "One answer so far, so there is nothing to compare.";
  if (first.largest === tally.answers) return agreement(tally.answers, task.cards.length);
  return `Most divided: ${shortName(first.card)}. ${describeRow(task.bins, first)}`;
}

/** The largest groups of one card as a sentence: the first, the second, and any as large as these. */
export function describeRow(bins: readonly SortBin[], row: DivisionRow): string {
  const groups = bins
    .map(({ name }, at) => ({ name, count: row.counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const least = groups[1]?.count ?? 0;
  const named = groups.filter(({ count }, at) => at === 0 || count >= least);
  if (named.length === 0) return "No answers yet.";
  return `${sentence(named.map(({ name, count }) => `${countWord(count)} ${count === 1 ? "says" : "say"} ${name}`).join(", "))}.`;
}

function agreement(answers: number, cards: number): string {
  const all = answers === 2 ? "Both answers" : `All ${countWord(answers)} answers`;
  return cards === 1 ? `${all} agree.` : `${all} agree on every card.`;
}

/** How wide the answers spread, without a name: "On two of six cards everybody agrees; on one, three of the four were chosen." */
export function spreadSort(task: SortTask, tally: SortTally): string {
  const rows = byDivision(task, tally);
  const widths = rows.map(({ counts }) => counts.filter((count) => count > 0).length);
  const widest = Math.max(0, ...widths);
  if (tally.answers === 0 || widest === 0) return "No answers yet.";
  const chosen = `${countWord(widest)} of the ${countWord(task.bins.length)} were chosen`;
  if (rows.length === 1) return widest === 1 ? "Everybody agrees." : sentence(`${chosen}.`);
  if (widest === 1) return "Everybody agrees on every card.";
  const alike = widths.filter((width) => width === 1).length;
  const wide = widths.filter((width) => width === widest).length;
  const agreed =
    alike === 0
      ? "There is no card that everybody agrees on"
      : `On ${countWord(alike)} of ${countWord(rows.length)} cards everybody agrees`;
  return `${agreed}; on ${countWord(wide)}, ${chosen}.`;
}
