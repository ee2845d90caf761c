import * as v from "valibot";
import { type ExerciseUse, nearMiss, type Report, readWith } from "../../model/index.ts";
import { createReport } from "../log.ts";
import { printAttributes } from "../markdown/attributes.ts";
import { DIRECTIVES, type DirectiveToken } from "../markdown/directives.ts";
import { childrenOf, type PlacedToken, walkTokens } from "../markdown/markdown.ts";
import { drawDiagram } from "./diagram.ts";
import type { SlideScope } from "./scope.ts";
import { drawTimer } from "./timer.ts";

const text = v.pipe(v.string(), v.nonEmpty("it is empty."));
const look = { id: v.optional(text), class: v.optional(text) };
const WIDTHS = /^\s*\d+(?:\.\d+)?(?:\s+\d+(?:\.\d+)?)*\s*$/;

const SCHEMAS = {
  exercise: v.strictObject({ id: text, set: v.optional(text) }),
  diagram: v.strictObject({ src: text, narrow: v.optional(text), alt: v.optional(text), ...look }),
  agenda: v.strictObject({}),
  join: v.strictObject({}),
  timer: v.strictObject({ minutes: v.optional(v.string()), label: v.optional(text), ...look }),
  columns: v.strictObject({
    widths: v.optional(v.pipe(v.string(), v.regex(WIDTHS, 'write one number a column, as in widths="1 2".'))),
    ...look,
  }),
} as const;

/** Where an agenda's drawing goes; `assemble` draws it, since it needs the whole workshop. */
export const AGENDA_SLOT = '<div class="agenda-slot"></div>';

/** Where a live room's code and address go; only a deck with a room fills it. */
export const JOIN_SLOT = '<div class="join-slot"></div>';

/** The parts of a slide, and the directives each may hold. */
const ALLOWED = {
  body: ["exercise", "diagram", "agenda", "timer", "join", "columns"],
  reading: ["diagram", "columns"],
  notes: ["columns"],
} as const satisfies Record<string, readonly (keyof typeof SCHEMAS)[]>;

export type SlidePart = keyof typeof ALLOWED;

/** Takes `:::reading` out of a slide's tokens, from between its blocks and out of its columns. */
export function takeReading(tokens: readonly PlacedToken[]): { body: PlacedToken[]; reading: PlacedToken[] } {
  const reading: PlacedToken[] = [];
  const strip = (list: readonly PlacedToken[]): PlacedToken[] =>
    list.filter((token) => {
      if (token.type !== "directive") return true;
      const { name, parts, fault } = token as DirectiveToken;
      const isReading = name === "reading" && (fault === undefined || fault === "unclosed");
      if (isReading) reading.push(token);
      else for (const part of parts) part.tokens.splice(0, part.tokens.length, ...strip(part.tokens));
      return !isReading;
    });
  return { body: strip(tokens), reading };
}

/** Checks the directives among `tokens` and draws those that stand alone. @returns the exercises placed */
export function resolveDirectives(tokens: readonly PlacedToken[], part: SlidePart, scope: SlideScope): ExerciseUse[] {
  const exercises: ExerciseUse[] = [];
  let diagrams = 0;
  for (const token of walkTokens(tokens)) {
    if (token.type !== "directive") continue;
    const line = token.line ?? 1;
    const directive = token as DirectiveToken;
    if (!isWellWritten(directive, line, scope) || !isAllowed(directive, line, part, scope)) continue;
    if (directive.name === "diagram") diagrams++;
    exercises.push(...resolveDirective(directive, diagrams, { ...scope, find: () => line }));
  }
  return exercises;
}

/** True when `::join` and headings are all there is: without a room the slide would say nothing. */
export const isOnlyJoin = (tokens: readonly PlacedToken[]): boolean => {
  const said = tokens.filter(({ type, raw }) => !["space", "heading", "def"].includes(type) && !isComment(raw));
  return said.length > 0 && said.every(({ type, name }) => type === "directive" && name === "join");
};

const isComment = (raw: string): boolean => /^\s*(?:<!--[\s\S]*?-->\s*)+$/.test(raw);

/** How many exercises were meant to be among `tokens`, whether they could be read or not. */
export const countExercises = (tokens: readonly PlacedToken[]): number =>
  walkTokens(tokens).filter(
    ({ type, name }) => type === "directive" && nearMiss(name, Object.keys(DIRECTIVES)) === "exercise",
  ).length;

function resolveDirective(token: DirectiveToken, diagrams: number, scope: SlideScope): ExerciseUse[] {
  const span = { file: scope.log.file, line: scope.find("") };
  const report = describeFor(
    token.name,
    createReport(scope.log.diagnostics, () => span),
  );
  if (token.name === "exercise") {
    const use = readWith(SCHEMAS.exercise, token.attributes, report);
    token.html = use ? drawSlot(use) : "";
    return use ? [{ id: use.id, ...(use.set === undefined ? {} : { set: use.set }), span }] : [];
  }
  if (token.name === "diagram") {
    const use = readWith(SCHEMAS.diagram, token.attributes, report);
    token.html = use ? drawDiagram(use, diagrams, scope) : "";
  } else if (token.name === "agenda") {
    readWith(SCHEMAS.agenda, token.attributes, report);
    token.html = `${AGENDA_SLOT}\n`;
  } else if (token.name === "join") {
    readWith(SCHEMAS.join, token.attributes, report);
    token.html = `${JOIN_SLOT}\n`;
  } else if (token.name === "timer") {
    const use = readWith(SCHEMAS.timer, token.attributes, report);
    token.html = use ? drawTimer(use, scope) : "";
  } else {
    const use = readWith(SCHEMAS.columns, token.attributes, report);
    const widths = readWidths(use?.widths, token, scope);
    if (widths) token.widths = widths;
  }
  return [];
}

/** Has what is missing be asked for as directives are written, which is not how YAML is. */
const describeFor = (name: string, { error, warning }: Report): Report => ({
  warning,
  error(problem) {
    const isMissing = problem.code === "missing-field";
    error(isMissing ? { ...problem, hint: `Write ::${name}{${problem.path.at(-1)}=…}.` } : problem);
  },
});

const drawSlot = ({ id, set }: { id: string; set?: string | undefined }): string => {
  const slot = { class: "exercise", "data-exercise": id, "data-set": set, "data-surface": "play" };
  return `<div${printAttributes(slot)}></div>\n`;
};

function readWidths(widths: string | undefined, { parts }: DirectiveToken, { log, find }: SlideScope) {
  const each = widths?.trim().split(/\s+/);
  if (each === undefined || each.length === parts.length) return each;
  const message = `The widths are for ${each.length} columns, and there are ${parts.length}.`;
  log.add("bad-directive", find(""), message, "Part the columns by lines of +++.");
  return undefined;
}

function isAllowed(token: DirectiveToken, line: number, part: SlidePart, { log }: SlideScope): boolean {
  if ((ALLOWED[part] as readonly string[]).includes(token.name)) return true;
  const where = part === "notes" ? "the notes" : part === "reading" ? ":::reading" : "a list or a quotation";
  const hint = part === "notes" ? "Move it above Note:." : "Move it out, to the slide itself.";
  log.add("misplaced-directive", line, `"${token.name}" has no effect inside ${where}.`, hint);
  token.html = "";
  return false;
}

/** Reports a directive whose name or writing is wrong. */
function isWellWritten(token: DirectiveToken, line: number, { log }: SlideScope): boolean {
  const { name, opening, fault } = token;
  if (fault === "stray") {
    log.add("stray-close", line, "These colons close nothing.", "Take them out, or open a container above.");
    return false;
  }
  const form = DIRECTIVES[name];
  if (form === undefined) {
    const near = nearMiss(name, Object.keys(DIRECTIVES));
    const hint = near
      ? `Did you mean "${near}"?`
      : `It is shown as text. Known: ${Object.keys(DIRECTIVES).join(", ")}.`;
    log.add("unknown-directive", line, `There is no directive "${name}".`, hint, near ? "error" : "warning");
    return false;
  }
  if (fault === "form") {
    const hint =
      form === "leaf" ? `Write ::${name}, without closing colons.` : `Write :::${name}, and ::: where it ends.`;
    log.add("bad-directive", line, `"${name}" takes ${form === "leaf" ? "two" : "three"} colons.`, hint);
  } else if (fault === "attributes") {
    const hint = `Write ::${form === "leaf" ? "" : ":"}${name}{name="value"}, alone on its line.`;
    log.add("bad-directive", line, `"${opening}" cannot be read.`, hint);
  } else if (fault === "unclosed") {
    log.add("unclosed-directive", line, `"${name}" is not closed.`, "End it with a line of three colons.");
  }
  return fault === undefined || fault === "unclosed";
}

/** Checks `:::reading` containers. @returns the tokens inside them */
export function openReading(reading: readonly PlacedToken[], scope: SlideScope): PlacedToken[] {
  for (const token of reading) {
    const line = token.line ?? 1;
    isWellWritten(token as DirectiveToken, line, scope);
    const report = createReport(scope.log.diagnostics, () => ({ file: scope.log.file, line }));
    readWith(v.strictObject({}), (token as DirectiveToken).attributes, report);
  }
  return reading.flatMap(childrenOf);
}
