import type { Token, TokenizerAndRendererExtension, TokenizerThis, Tokens } from "marked";
import { nearMiss } from "../../model/index.ts";
import { type Chunk, scanLines } from "../source.ts";
import { escapeHtml, joinClasses, printAttributes, readAttributes } from "./attributes.ts";

/** The directives there are: `::name` stands alone, `:::name` holds text up to its closing colons. */
export const DIRECTIVES: Readonly<Record<string, "leaf" | "container">> = {
  exercise: "leaf",
  diagram: "leaf",
  agenda: "leaf",
  timer: "leaf",
  join: "leaf",
  reading: "container",
  columns: "container",
};

/** A directive as lexed. `fault` says what is wrong with how it is written. */
export interface DirectiveToken extends Tokens.Generic {
  readonly type: "directive";
  readonly name: string;
  readonly opening: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fault?: "form" | "attributes" | "unclosed" | "stray";
  /** What a container holds: one part, or one for each column. `line` counts from the directive's own, which is 0. */
  readonly parts: readonly (Chunk & { readonly tokens: Tokens.Generic[] })[];
  /** Set by a later stage: what a directive that stands alone is drawn as. */
  html?: string;
  /** Set by a later stage: the share of the width each column takes, where they are not alike. */
  widths?: readonly string[];
}

const OPEN = /^ {0,3}(:+)([ \t]*)([A-Za-z][\w-]*)[ \t]*(?:\{((?:[^"'}]|"[^"]*"|'[^']*')*)\})?[ \t]*(.*)$/;
const CLOSE = /^ {0,3}(:{3,})[ \t]*$/;

/** Reads directives, after the CommonMark proposal for generic directives, as a marked extension. */
export const directiveExtension: TokenizerAndRendererExtension = {
  name: "directive",
  level: "block",
  start: (src) => START.exec(src)?.index,
  tokenizer(src) {
    const end = src.indexOf("\n");
    const first = end === -1 ? src : src.slice(0, end);
    if (CLOSE.test(first)) return directive(src, first, { name: "", attributes: {}, fault: "stray" });
    const match = OPEN.exec(first);
    if (match === null) return undefined;
    const [, colons = "", gap = "", name = "", written, trailing = ""] = match;
    const form = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined;
    const { attributes, rest } = readAttributes(written ?? "");
    const unreadable = rest !== undefined || trailing !== "";
    // Ordinary text may begin with colons, as in "::std is a namespace" or ":smile: again".
    if (unreadable && (form === undefined || gap !== "")) return undefined;
    if (colons.length < 3 && gap !== "" && form === undefined) return undefined;
    if (colons.length === 1 && (gap !== "" || !isMeant(name, written, trailing))) return undefined;
    const head = { name, attributes, ...(unreadable ? { fault: "attributes" as const } : {}) };
    const isContainer = colons.length > 2;
    if (form !== undefined && ((form === "container") !== isContainer || colons.length === 1)) {
      return directive(src, first, { ...head, fault: "form" });
    }
    return isContainer ? container(this, src, first, head) : directive(src, first, head);
  },
  renderer(token) {
    const { parts } = token as DirectiveToken;
    return renderDirective(
      token as DirectiveToken,
      parts.map(({ tokens }) => this.parser.parse(tokens as Token[])),
    );
  },
};

const NAMES = Object.keys(DIRECTIVES);
/** At the start of a line; marked asks about a paragraph without its first character, which is the start of none. */
const START = new RegExp(
  `(?<=\\n) {0,3}(?::{2,}[ \\t]*[A-Za-z]|:{3,}[ \\t]*$|:(?:${NAMES.join("|")})[ \\t]*$|:[A-Za-z-]+\\{)`,
  "m",
);

/** True when one colon is a slip: the name is a directive's and alone, or nearly one's and has attributes. */
const isMeant = (name: string, attributes: string | undefined, trailing: string): boolean =>
  attributes === undefined ? trailing === "" && NAMES.includes(name) : nearMiss(name, NAMES) !== undefined;

type Head = Pick<DirectiveToken, "name" | "attributes" | "fault">;

function directive(src: string, first: string, head: Head): DirectiveToken {
  return { type: "directive", raw: src.slice(0, first.length + 1), opening: first.trim(), parts: [], ...head };
}

function container(self: TokenizerThis, src: string, first: string, head: Head): DirectiveToken {
  const { lines } = scanLines(src);
  const close = findClose(lines.map(({ text, fenced }) => (fenced ? "" : text)));
  const inner = src.slice(first.length + 1, lines[close ?? lines.length]?.start ?? src.length);
  const end = close === undefined ? src.length : (lines[close + 1]?.start ?? src.length);
  const chunk: Chunk = { text: inner, line: 1 };
  const parts = (head.name === "columns" ? splitColumns(chunk) : [chunk]).map((part) => ({
    ...part,
    tokens: lexInner(self, part.text),
  }));
  const fault = close === undefined ? { fault: "unclosed" as const } : {};
  return { type: "directive", raw: src.slice(0, end), opening: first.trim(), parts, ...fault, ...head };
}

function lexInner(self: TokenizerThis, text: string): Tokens.Generic[] {
  const { top } = self.lexer.state;
  self.lexer.state.top = true;
  const tokens = self.lexer.blockTokens(text, []);
  self.lexer.state.top = top;
  return tokens;
}

/**
 * The line that closes the container opened on line 0. Closing colons belong to the innermost container of exactly
 * that many, else to the innermost of fewer; so both more colons outside and equal colons nest as one expects.
 */
function findClose(lines: readonly string[]): number | undefined {
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    const close = CLOSE.exec(line)?.[1]?.length;
    if (close !== undefined) {
      const exact = open.lastIndexOf(close);
      if (exact !== -1) open.length = exact;
      else if ((open.at(-1) ?? 0) < close) open.pop();
      if (open.length === 0) return index;
      continue;
    }
    const [, colons = "", , name = ""] = OPEN.exec(line) ?? [];
    if (colons.length > 2 && DIRECTIVES[name] !== "leaf") open.push(colons.length);
  }
  return undefined;
}

/** Columns are parted by lines of `+++`, outside code fences and outside containers within. */
function splitColumns({ text, line }: Chunk): Chunk[] {
  const columns: Chunk[] = [];
  const { lines } = scanLines(text);
  let start = 0;
  let startLine = line;
  let skipTo = 0;
  for (const [index, { text: words, start: at, fenced }] of lines.entries()) {
    if (fenced || index < skipTo) continue;
    if (/^ {0,3}:{3,}[ \t]*[A-Za-z]/.test(words)) {
      const close = findClose(lines.slice(index).map((each) => (each.fenced ? "" : each.text)));
      if (close !== undefined) skipTo = index + close + 1;
    } else if (/^\+\+\+[ \t]*$/.test(words)) {
      columns.push({ text: text.slice(start, at), line: startLine });
      start = at + words.length + 1;
      startLine = line + index + 1;
    }
  }
  columns.push({ text: text.slice(start), line: startLine });
  return columns;
}

/** A container as HTML, given its parts as HTML; a directive nobody knows is shown as it was written. */
function renderDirective(token: DirectiveToken, parts: readonly string[]): string {
  if (token.html !== undefined) return token.html;
  const { attributes, name } = token;
  if (name !== "columns") {
    const close = token.parts.length > 0 && token.fault !== "unclosed" ? "<p>:::</p>\n" : "";
    return `<p>${escapeHtml(token.opening)}</p>\n${parts.join("")}${close}`;
  }
  const style =
    token.widths && `grid-template-columns:${token.widths.map((width) => `minmax(0,${width}fr)`).join(" ")}`;
  const open = printAttributes({ id: attributes.id, class: joinClasses("columns", attributes.class), style });
  return `<div${open}>\n${parts.map((part) => `<div class="column">\n${part}</div>\n`).join("")}</div>\n`;
}
