import { type Effect, sentence } from "staffroom";
import { type GlueAction, type GlueDraft, type GlueTask, OWN, RUNGS, type RungId, type StepId } from "../types.ts";
import { linesOf, nextStep, textOf } from "./draft.ts";
import { update } from "./update.ts";

const isRung = (step: string): step is RungId => RUNGS.some((rung) => rung === step);

/** A step as a sentence has it: "the outcome". */
export function nounOf(task: GlueTask, step: StepId): string {
  if (isRung(step)) return task.rungs[step].noun;
  return { line: "the line", breath: "one breath", rubric: "the check", decision: "the work itself" }[step];
}

/** A line's words in quotes, or what a person's own line is called. */
export function lineName(task: GlueTask, id: string | undefined): string {
  const line = linesOf(task).find((one) => one.id === id);
  return !line || line.id === OWN ? (line?.text ?? "no line") : `“${line.text}”`;
}

/** What an action did to a draft, in words. */
export function tell(task: GlueTask, draft: GlueDraft, action: GlueAction): Effect {
  const next = update(task, draft, action);
  if (next === draft) return { undo: "nothing", said: "Nothing changed" };
  switch (action.type) {
    case "choose": {
      const name = lineName(task, action.line);
      return { undo: "the line", said: `Took up ${name}. ${goOn(task, next)}` };
    }
    case "write":
      return { undo: `words on ${nounOf(task, action.field === OWN ? "line" : action.field)}`, said: "Kept" };
    case "pass":
      return { undo: "going on", said: `${passed(task, next, action.step)} ${goOn(task, next)}` };
    case "tick": {
      const { noun, check } = action.check === "gate" ? task.gate : task.rungs[action.check];
      if (action.on) return { undo: `ticking ${noun}`, said: `Ticked: ${check}` };
      return { undo: `no tick for ${noun}`, said: `Not ticked: ${check}` };
    }
    case "decide": {
      const name = task.decisions.find(({ id }) => id === action.decision)?.name ?? "";
      return { undo: name.toLowerCase(), said: `Chosen: ${name}.` };
    }
    case "offer":
      if (action.on) return { undo: "the offer", said: "Your before and after are offered to the room." };
      return { undo: "keeping it to yourself", said: "Nothing of yours is offered." };
  }
}

function passed(task: GlueTask, draft: GlueDraft, step: StepId): string {
  const empty = isRung(step) && textOf(draft, step) === "";
  return sentence(`${nounOf(task, step)} is ${empty ? "left out for now" : "done"}.`);
}

function goOn(task: GlueTask, draft: GlueDraft): string {
  const step = nextStep(task, draft);
  return step ? `Next: ${nounOf(task, step)}.` : "That was the last step.";
}
