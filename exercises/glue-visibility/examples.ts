import { type Examples, randomFrom } from "staffroom";
import { finish } from "./logic/answer.ts";
import { linesOf } from "./logic/draft.ts";
import {
  CHECKS,
  type CheckId,
  type GlueAnswer,
  type GlueDraft,
  type GlueShape,
  type GlueTask,
  OWN,
  RUNGS,
  type RungId,
  STEPS,
} from "./types.ts";

type Voice = Readonly<Record<RungId, string>>;

/** What people write, more or less; it fits any line, as such sentences do. */
const VOICES: readonly Voice[] = [
  {
    work: "Saw two teams wait for each other, and asked who could go first.",
    outcome: "Both started the same week.",
    evidence: "The ticket has the dates.",
    without: "They had waited a month, so they would likely have waited on.",
    goal: "It serves the autumn launch.",
  },
  {
    work: "Compared three ways and chose the one that others could keep up",
    outcome: "Two colleagues run it now without asking me.",
    evidence: "They will tell you so.",
    without: "It would probably have stayed with me.",
    goal: "It serves the aim that nothing waits for one person.",
  },
  {
    work: "Noticed the same question every Monday, and wrote the answer where people look.",
    outcome: "The question has stopped.",
    evidence: "The channel can be searched.",
    without: "It had come for ten weeks, so it would likely have come again.",
    goal: "It serves the support goal.",
  },
];

/** How many of those who miss something still tick each step. The counterfactual is what people find hard. */
const LIKELY: Readonly<Record<CheckId, number>> = {
  work: 0.85,
  outcome: 0.62,
  evidence: 0.45,
  without: 0.16,
  goal: 0.5,
  gate: 0.7,
};

/** Three people by seed: one content with every step, two who miss some. Several seeds together look like a room. */
export function glueExamples(task: GlueTask, solution: GlueShape["solution"], seed: number): Examples<GlueShape> {
  const random = randomFrom(seed, "people");
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const person = (all: boolean): GlueDraft => {
    const line = random() < 0.12 ? linesOf(task).at(-1)?.id : pick(task.lines)?.id;
    const ticked = CHECKS.filter((check) => random() < LIKELY[check] || all);
    const ticks = all || ticked.length < CHECKS.length ? ticked : ticked.filter((check) => check !== "without");
    const voice = pick(VOICES);
    const ours = solution.worked.find(({ id }) => id === line)?.best;
    const decision = random() < 0.6 ? ours : pick([...task.decisions.map(({ id }) => id), undefined]);
    return {
      line: line ?? "",
      texts: {
        ...(line === OWN && { own: "Kept the wiki alive." }),
        ...Object.fromEntries(RUNGS.map((rung) => [rung, ticks.includes(rung) ? (voice?.[rung] ?? "") : ""])),
      },
      past: [...STEPS],
      ticks,
      ...(decision !== undefined && { decision }),
      offer: random() < 0.35,
    };
  };
  const drafts = [person(true), person(false), person(false)];
  const [right, ...wrong] = drafts.map((draft) => finish(task, draft)).filter((answer) => answer !== undefined);
  return right
    ? { right: [right], wrong, junk: junk(right, task.lines[0]?.id), drafts }
    : { right: [], wrong, junk: [] };
}

/** Answers to another task, with a tick too many, with words nobody offered, or with too many of them. */
function junk(answer: GlueAnswer, given: string | undefined): unknown[] {
  const { line: _, ...missing } = answer;
  return [
    missing,
    { ...answer, line: "no-such-line" },
    { ...answer, line: "constructor" },
    { ...answer, ticks: [...answer.ticks, "work"] },
    { ...answer, ticks: ["courage"] },
    { ...answer, ticks: Object.fromEntries(answer.ticks.entries()) },
    { ...answer, decision: "burn" },
    { ...answer, offered: "after" },
    { ...answer, line: given, offered: { before: "Another line.", after: "A better one." } },
    { ...answer, offered: { before: "x".repeat(500), after: "A better one." } },
    { ...answer, offered: { ...answer.offered, after: " \n" } },
    { ...answer, offered: { ...answer.offered, after: "x".repeat(500) } },
  ];
}
