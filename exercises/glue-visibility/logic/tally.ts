import { countWord, sentence } from "staffroom";
import { CHECKS, type CheckId, type GlueAnswer, type GlueTally, type GlueTask } from "../types.ts";
import { linesOf } from "./draft.ts";

/** Counts ticks, decisions and lines. No text ever comes in. */
export function tally(task: GlueTask, answers: readonly GlueAnswer[]): GlueTally {
  const count = <T extends string>(ids: readonly T[], has: (answer: GlueAnswer, id: T) => boolean) =>
    Object.fromEntries(ids.map((id) => [id, answers.filter((answer) => has(answer, id)).length])) as Record<T, number>;
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    answers: answers.length,
    ticks: count(CHECKS, ({ ticks }, id) => ticks.includes(id)),
    decisions: count(idsOf(task.decisions), ({ decision }, id) => decision === id),
    lines: count(idsOf(linesOf(task)), ({ line }, id) => line === id),
  };
}

/** The checks fewest people ticked; all of them when none stands out. */
export function hardestOf({ ticks }: GlueTally): readonly CheckId[] {
  const least = Math.min(...Object.values(ticks));
  return CHECKS.filter((check) => ticks[check] === least);
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const nounsOf = (task: GlueTask, checks: readonly CheckId[]): string =>
  list(checks.map((check) => (check === "gate" ? task.gate.noun : task.rungs[check].noun)));

/** "Hardest: the counterfactual. Seven of 18 ticked it." */
export function describeTicks(task: GlueTask, tally: GlueTally): string {
  const { answers, ticks } = tally;
  if (answers === 0) return "No answers yet.";
  if (answers === 1) return "One answer so far, so there is nothing to compare.";
  const hardest = hardestOf(tally);
  const count = ticks[hardest[0] ?? "work"];
  if (count === answers) return `${answers === 2 ? "Both" : `All ${countWord(answers)}`} ticked every step.`;
  const all = hardest.length === CHECKS.length;
  if (count === 0 && all) return "Nobody ticked a step.";
  const who = count === 0 ? "Nobody" : sentence(`${countWord(count)} of ${countWord(answers)}`);
  const what = hardest.length === 1 ? "it" : count === 0 ? "them" : "each";
  return `${all ? "No step stands out" : `Hardest: ${nounsOf(task, hardest)}`}. ${who} ticked ${what}.`;
}

/** "For the work itself, six chose “Share it”. Two are undecided." */
export function describeDecisions(task: GlueTask, { answers, decisions }: GlueTally): string {
  const counts = Object.values(decisions);
  const most = Math.max(...counts);
  const open = answers - counts.reduce((sum, count) => sum + count, 0);
  const names = task.decisions.filter(({ id }) => decisions[id] === most).map(({ name }) => `“${name}”`);
  const undecided = open === 0 ? "" : ` ${sentence(countWord(open))} ${open === 1 ? "is" : "are"} undecided.`;
  if (most === 0) return "Nobody has decided what becomes of the work.";
  return `For the work itself, ${countWord(most)} chose ${list(names)}${names.length > 1 ? " each" : ""}.${undecided}`;
}

/** The board in words. */
export const describe = (task: GlueTask, tally: GlueTally): string =>
  tally.answers < 2 ? describeTicks(task, tally) : `${describeTicks(task, tally)} ${describeDecisions(task, tally)}`;

/** How far ticks spread over the steps, without saying which: "Two of six steps are ticked by everybody." */
export function spread(_task: GlueTask, { answers, ticks }: GlueTally): string {
  if (answers === 0) return "No answers yet.";
  const all = Object.values(ticks).filter((count) => count === answers).length;
  const total = countWord(CHECKS.length);
  if (all === CHECKS.length) return "Everybody ticked every step.";
  if (all === 0) return `None of the ${total} steps is ticked by everybody.`;
  return `${sentence(countWord(all))} of the ${total} steps ${all === 1 ? "is" : "are"} ticked by everybody.`;
}
