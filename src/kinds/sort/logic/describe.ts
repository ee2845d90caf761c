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
