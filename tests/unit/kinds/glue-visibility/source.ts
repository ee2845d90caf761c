import { glueLogic } from "../../../../exercises/glue-visibility/logic/logic.ts";
import {
  type GlueAction,
  type GlueAnswer,
  type GlueDraft,
  type GlueShape,
  RUNGS,
  STEPS,
} from "../../../../exercises/glue-visibility/types.ts";
import type { Parts } from "../../../../src/model/index.ts";
import { collect } from "../../../contract/support.ts";

const rung = (name: string) => ({
  name,
  noun: `the ${name.toLowerCase()}`,
  past: `What the ${name.toLowerCase()} was`,
  ask: `What about the ${name.toLowerCase()}?`,
  hint: "Be brief.",
  check: `The ${name.toLowerCase()} holds.`,
  nudge: `Who knows about the ${name.toLowerCase()}?`,
});

/** A small, sound source of the drill; each call gives a fresh one to break. */
export const smallSource = () => ({
  rungs: {
    work: { ...rung("Work"), short: "Job" },
    outcome: rung("Outcome"),
    evidence: rung("Evidence"),
    without: rung("Lack"),
    goal: rung("Goal"),
  } as Record<string, Record<string, unknown>>,
  gate: { noun: "the wording", check: "The wording is true.", nudge: "Who else was there?" },
  decisions: [
    { id: "give", name: "Give it", ask: "Whose is it?", advice: "Hand it over." },
    { id: "keep", name: "Keep it", ask: "Is it yours?", advice: "Look again." },
  ] as Record<string, unknown>[],
  own: "A line of your own",
  lines: [
    {
      id: "notes",
      text: "Took notes.",
      worked: {
        work: "Saw a clash.",
        outcome: "One date stood.",
        evidence: "It is logged.",
        without: "A clash was likely.",
        goal: "The move held.",
        honest: "Four teams chose.",
        best: "give",
        why: "A rota can write.",
      },
    },
    { id: "tests", text: "Fixed tests." },
  ] as Record<string, unknown>[],
  sets: { one: ["tests"] } as Record<string, unknown>,
  watch: ["Praise the word likely."],
});

/** Reads a source and keeps what was reported. */
export function read(source: unknown) {
  const report = collect();
  return { parts: glueLogic.parse(source, report), errors: report.errors, warnings: report.warnings };
}

/** The small source, parted. */
export function smallGlue(): Parts<GlueShape> {
  const { parts } = read(smallSource());
  if (!parts) throw new Error("the small source is not sound");
  return parts;
}

export const { task, solution } = smallGlue();

export const act = (draft: GlueDraft, ...actions: readonly GlueAction[]): GlueDraft =>
  actions.reduce((at, action) => glueLogic.update(task, at, action), draft);

export const fresh = glueLogic.start(task, 1);
export const write = (field: (typeof RUNGS)[number] | "own" | "breath", text: string, burst = 1): GlueAction => ({
  type: "write",
  field,
  text,
  burst,
});
export const passAll: readonly GlueAction[] = STEPS.map((step) => ({ type: "pass", step }));
/** On the line of notes, with a word on each rung. */
export const written = act(fresh, { type: "choose", line: "notes" }, ...RUNGS.map((id) => write(id, `About ${id}`)));
/** The same, gone through to the end. */
export const finished = act(written, ...passAll);

/** An answer on a line with these ticks. */
export const answerOf = (ticks: GlueAnswer["ticks"], rest: Partial<GlueAnswer> = {}): GlueShape["answer"] =>
  ({ line: "notes", ticks, ...rest }) as GlueShape["answer"];
