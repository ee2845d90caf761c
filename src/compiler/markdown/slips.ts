import { nearMiss } from "../../model/index.ts";
import type { Log } from "../log.ts";
import { countLines } from "../source.ts";
import type { PlacedToken } from "./markdown.ts";

/** Reports what Markdown takes for text or a remark, and its author hardly did. */
export function reportSlips(token: PlacedToken, log: Log): void {
  const { type, raw, tokens } = token;
  const lineOf = (index: number): number => (token.line ?? 1) + countLines(raw, 0, index);
  if (type === "html") {
    for (const { 0: whole, 1: text = "", index } of raw.matchAll(/<!--([\s\S]*?)-->/g)) {
      const meant = meantComment(text);
      if (meant === undefined) continue;
      const message = `"${shorten(whole)}" is a remark that nobody reads.`;
      log.add("unknown-comment", lineOf(index), message, `Did you mean "<!-- .${meant}: … -->"?`);
    }
  } else if (type === "text" && tokens === undefined) {
    for (const { 0: whole, 1: path = "", index } of raw.matchAll(LINK)) reportSpaces(whole, path, lineOf(index), log);
  } else if (type === "paragraph" || type === "text") {
    const formula = /^ {0,3}\$\$/m.exec(raw);
    if (formula) {
      const hint = "Save it as a picture, and show that with ![what it says](file).";
      log.add("formula-as-text", lineOf(formula.index), "Formulas are not set: this one is shown as text.", hint);
    }
    for (const { index } of raw.matchAll(/^ {0,3}\+\+\+[ \t]*$/gm)) {
      const hint = "Open columns above it with :::columns, and close them below with :::.";
      log.add("stray-column", lineOf(index), "This +++ has no columns to part.", hint);
    }
  }
}

/** The comment of Reveal's that `<!-- .slde: … -->` or `<!-- slide: id="x" -->` was meant to be. */
function meantComment(text: string): string | undefined {
  const [, dot, name = "", rest = ""] = /^\s*\{?\s*(\.?)([A-Za-z]+)\b([\s\S]*)$/.exec(text) ?? [];
  const isRead = dot === "." && (name === "slide" || name === "element");
  const isLikely = dot === "." ? /^\s*:|=/.test(rest) : /^\s*:?\s*[\w-]+\s*=/.test(rest);
  return isRead || !isLikely ? undefined : nearMiss(name, ["slide", "element"]);
}

/** What would be a link or a picture without the spaces in its path; a title may follow. */
const LINK = /!?\[[^\]\n]*\]\(((?:[^()<>"\n]|\([^()\n]*\))*?)(?:[ \t]+"[^"\n]*")?[ \t]*\)/g;

function reportSpaces(whole: string, written: string, line: number, log: Log): void {
  const path = written.trim();
  if (!path.includes(" ") || !(whole.startsWith("!") || /\.[a-z0-9]{1,5}(?:#\S*)?$/i.test(path))) return;
  const what = whole.startsWith("!") ? "picture" : "link";
  const message = `"${path}" has spaces in it, so the ${what} is shown as text.`;
  log.add("spaced-path", line, message, `Write (<${path}>), or %20 for each space.`);
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 60 ? line : `${line.slice(0, 56)}… -->`;
};
