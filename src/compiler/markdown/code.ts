import type { CompilerHost } from "../host.ts";
import type { Log } from "../log.ts";
import { escapeHtml, printAttributes } from "./attributes.ts";
import { type Lexed, type PlacedToken, walkTokens } from "./markdown.ts";

/** What a fence's info string asks for, in Reveal's form: `js [5: 1-2|3,7]`. */
export interface FenceInfo {
  readonly language: string;
  /** Number of the first line; absent when lines are not numbered. */
  readonly first?: number;
  /** Lines lit at each step, counted from 1 within the block; an empty step lights them all. */
  readonly steps: readonly (readonly number[])[];
}

/** Brackets right after the language, whatever they hold; further on, only those that hold lines. */
const BRACKETS = /^\s*[^\s[]*\s*\[([^\]]*)(\]|$)/;
const LINES = /\[([\s\d,|:-]*)(\])/;
const PLAIN = ["", "text", "txt", "plain", "plaintext", "none"];

/** What can be wrong with an info string: brackets that name no lines, or lines that the block does not have. */
type InfoFault = { readonly unreadable?: string; readonly isBeyond?: boolean };

/** Reads an info string for a block of `count` lines. */
function readInfo(info: string, count: number): FenceInfo & InfoFault {
  const match = BRACKETS.exec(info) ?? LINES.exec(info);
  const language = (info.replace(/\[.*/s, " ").trim().split(/\s+/)[0] ?? "").toLowerCase();
  if (match === null) return { language, steps: [] };
  const [, inside = "", close] = match;
  const [, first, text = "-"] = /^\s*(?:(\d*)\s*:)?([^:]*)$/.exec(inside) ?? [];
  const ranges = text.split("|").map(readStep);
  if (close !== "]" || ranges.flat().includes(undefined))
    return { language, steps: [], unreadable: `[${inside}${close}` };
  let isBeyond = false;
  const steps = ranges.map((step) =>
    step.flatMap(([from, to] = [1, 0]) => {
      if (from < 1 || to > count) isBeyond = true;
      const start = Math.max(1, from);
      return Array.from({ length: Math.max(0, Math.min(to, count) - start + 1) }, (_, index) => start + index);
    }),
  );
  const lit = steps.some((step) => step.length > 0) ? steps : [];
  return { language, first: Number.parseInt(first || "1", 10), steps: lit, isBeyond };
}

/** The first and last line of each range in a step such as `2,4-6`; undefined for what is none. */
const readStep = (step: string): (readonly [number, number] | undefined)[] =>
  step
    .split(",")
    .filter((range) => range.trim() !== "")
    .map((range) => {
      const [, from, to = from] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(range) ?? [];
      return Number(from) <= Number(to) ? [Number(from), Number(to)] : undefined;
    });

/**
 * Draws every code block of some texts, its lines highlighted by the host:
 * `<pre class="code [numbered]" [data-steps="3" data-step="1"]><code class="language-js"><span class="line"
 * [data-line="5"] [data-steps="1 3"]>…</span>\n…</code></pre>`.
 * `data-steps` of a line names the steps that light it. With two steps or more, the pre ends in an empty
 * `<span class="fragment code-step" data-step="n">` for each step after the first, so that Reveal stops at it and the
 * deck sets the pre's `data-step`.
 */
export async function drawCode(texts: readonly Lexed[], host: CompilerHost, log: Log): Promise<void> {
  const blocks = texts.flatMap(({ tokens }) => walkTokens(tokens)).filter(({ type }) => type === "code");
  await Promise.all(blocks.map((token) => drawBlock(token, host, log)));
}

async function drawBlock(token: PlacedToken, host: CompilerHost, log: Log): Promise<void> {
  const code = String(token.text).replace(/\n$/, "");
  const plain = code.split("\n");
  const info = readInfo(String(token.lang ?? ""), plain.length);
  const line = token.line ?? 1;
  reportSteps(info, plain.length, line, log);
  if (info.language === "mermaid") {
    const hint = "Export it as an SVG and show it with ::diagram{src=…}.";
    log.add("mermaid-as-code", line, "Mermaid is not drawn; the fence is shown as code.", hint);
  }
  token.html = printBlock(info, (await highlight(info.language, code, line, host, log)) ?? plain.map(escapeHtml));
}

function reportSteps({ unreadable, isBeyond }: InfoFault, count: number, line: number, log: Log): void {
  if (unreadable !== undefined) {
    const hint = "Write lines as in [2,4-6], steps with | between, and a first number as in [40: 1|2].";
    log.add("bad-line-steps", line, `"${unreadable}" names no lines, so no line is lit.`, hint);
  } else if (isBeyond) {
    const has = count === 1 ? "one line" : `${count} lines`;
    const hint = "Count lines from 1 within the fence, whatever number the first one shows.";
    log.add("bad-line-steps", line, `The fence steps through lines it does not have: it has ${has}.`, hint);
  }
}

async function highlight(language: string, code: string, line: number, host: CompilerHost, log: Log) {
  if (PLAIN.includes(language) || language === "mermaid") return undefined;
  const lines = await host.highlight(code, language).catch(() => undefined);
  if (lines === undefined) {
    const hint = "Check the word after the backticks, or write text there.";
    log.add("unknown-language", line, `The language "${language}" is not known; the code has no colours.`, hint);
  }
  return lines;
}

function printBlock({ language, first, steps }: FenceInfo, lines: readonly string[]): string {
  const many = steps.length > 1;
  const pre = printAttributes({
    class: first === undefined ? "code" : "code numbered",
    "data-steps": steps.length > 0 ? String(steps.length) : undefined,
    "data-step": steps.length > 0 ? "1" : undefined,
  });
  const lit = litBy(steps, lines.length);
  const body = lines.map((line, index) => {
    const number = first === undefined ? undefined : String(first + index);
    return `<span${printAttributes({ class: "line", "data-line": number, "data-steps": lit[index] })}>${line}</span>`;
  });
  const stops = many ? steps.slice(1).map((_, index) => stop(index + 2)) : [];
  const open = printAttributes({ class: language === "" ? undefined : `language-${language}` });
  return `<pre${pre}><code${open}>${body.join("\n")}</code>${stops.join("")}</pre>\n`;
}

const stop = (step: number): string => `<span class="fragment code-step" data-step="${step}"></span>`;

/** For each line the steps that light it, as words; a step without lines lights all. */
function litBy(steps: FenceInfo["steps"], count: number): (string | undefined)[] {
  const lit: string[][] = Array.from({ length: count }, () => []);
  for (const [index, step] of steps.entries()) {
    const lines = step.length === 0 ? lit.map((_, line) => line + 1) : step;
    for (const line of lines) lit[line - 1]?.push(String(index + 1));
  }
  return lit.map((names) => (names.length === 0 ? undefined : names.join(" ")));
}
