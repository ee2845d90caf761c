import {
  CHECKS,
  type CheckId,
  type GlueDraft,
  type GlueShape,
  type GlueTask,
  LIMITS,
  OWN,
  type Pair,
  STEPS,
} from "../types.ts";
import { isLine, isPast, pairOf, tidy } from "./draft.ts";

type Answer = GlueShape["answer"];

/** The answer once every step was gone through. Only an offer puts words of the person's in it. */
export function finish(task: GlueTask, draft: GlueDraft): Answer | undefined {
  if (draft.line === undefined || !STEPS.every((step) => isPast(task, draft, step))) return undefined;
  const known = task.decisions.some(({ id }) => id === draft.decision);
  const offered = draft.offer ? pairOf(task, draft) : undefined;
  return {
    line: draft.line,
    ticks: CHECKS.filter((check) => draft.ticks.includes(check)),
    ...(known && draft.decision !== undefined && { decision: draft.decision }),
    ...(offered && { offered }),
  };
}

const own = (value: unknown, field: string): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, field)
    ? (value as Record<string, unknown>)[field]
    : undefined;

/** The gate for what another device wrote: a clean copy, or undefined. Never throws. */
export function readAnswer(task: GlueTask, value: unknown): Answer | undefined {
  const line = own(value, "line");
  const ticks = readTicks(own(value, "ticks"));
  const decision = own(value, "decision");
  const offered = own(value, "offered");
  if (typeof line !== "string" || !isLine(task, line) || !ticks) return undefined;
  if (decision !== undefined && !task.decisions.some(({ id }) => id === decision)) return undefined;
  const pair = readPair(task, line, offered);
  if (offered !== undefined && !pair) return undefined;
  return {
    line,
    ticks,
    ...(typeof decision === "string" && { decision }),
    ...(pair && { offered: pair }),
  };
}

function readTicks(value: unknown): CheckId[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ticks = CHECKS.filter((check) => value.includes(check));
  return ticks.length === value.length ? ticks : undefined;
}

function readPair(task: GlueTask, line: string, value: unknown): Pair | undefined {
  const before = own(value, "before");
  const after = own(value, "after");
  if (!isText(before, LIMITS.own) || !isText(after, LIMITS.shared)) return undefined;
  // Under a given line nobody may put other words.
  if (line !== OWN && task.lines.find(({ id }) => id === line)?.text !== before) return undefined;
  return { before: tidy(before), after: tidy(after) };
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.length <= most && tidy(value) !== "";

/** What was offered, as one text: the weak line first, the new one below it. */
export const texts = (_task: GlueTask, { offered }: Answer) =>
  offered ? [{ id: "pair", text: `${offered.before}\n${offered.after}` }] : [];

/** Reads what `texts` wrote; a text without a line break is all after. */
export function readText(text: string): Pair {
  const at = text.indexOf("\n");
  return { before: text.slice(0, Math.max(0, at)), after: text.slice(at + 1) };
}
