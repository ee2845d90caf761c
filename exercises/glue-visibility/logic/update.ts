import { CHECKS, FIELDS, type GlueAction, type GlueDraft, type GlueTask, LIMITS, OWN, STEPS } from "../types.ts";
import { isLine, isPast, pairOf, weakLine } from "./draft.ts";

export const FRESH: GlueDraft = { texts: {}, past: [], ticks: [], offer: false };

/** The next draft; an action that means nothing returns the draft itself. */
export function update(task: GlueTask, draft: GlueDraft, action: GlueAction): GlueDraft {
  switch (action?.type) {
    case "choose":
      if (!isLine(task, action.line) || action.line === draft.line) return draft;
      return { ...FRESH, line: action.line, past: action.line === OWN ? [] : ["line"] };
    case "write":
      return write(task, draft, action);
    case "pass":
      return pass(task, draft, action);
    case "tick": {
      const { check, on } = action;
      if (!CHECKS.includes(check) || typeof on !== "boolean" || draft.ticks.includes(check) === on) return draft;
      return { ...draft, ticks: CHECKS.filter((one) => (one === check ? on : draft.ticks.includes(one))) };
    }
    case "decide": {
      const { decision } = action;
      if (!task.decisions.some(({ id }) => id === decision) || decision === draft.decision) return draft;
      return { ...draft, decision };
    }
    case "offer":
      if (typeof action.on !== "boolean" || action.on === draft.offer) return draft;
      return action.on && !pairOf(task, draft) ? draft : { ...draft, offer: action.on };
    default:
      return draft;
  }
}

type Write = Extract<GlueAction, { type: "write" }>;

function write(task: GlueTask, draft: GlueDraft, { field, text, burst }: Write): GlueDraft {
  if (!FIELDS.includes(field) || typeof text !== "string" || !Number.isSafeInteger(burst)) return draft;
  if (text.length > LIMITS[field] || text === draft.texts[field] || !isLine(task, draft.line)) return draft;
  if (field === "own" && draft.line !== OWN) return draft;
  return { ...draft, texts: { ...draft.texts, [field]: text } };
}

function pass(task: GlueTask, draft: GlueDraft, { step }: Extract<GlueAction, { type: "pass" }>): GlueDraft {
  if (!STEPS.includes(step) || draft.past.includes(step)) return draft;
  if (step === "line" ? weakLine(task, draft) === "" : !isPast(task, draft, "line")) return draft;
  return { ...draft, past: STEPS.filter((one) => one === step || draft.past.includes(one)) };
}

/** Typing without a pause is one step to undo. */
export const merges = (previous: GlueAction, action: GlueAction): boolean =>
  previous?.type === "write" &&
  action?.type === "write" &&
  FIELDS.includes(action.field) &&
  previous.field === action.field &&
  previous.burst === action.burst;
