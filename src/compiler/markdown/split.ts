import type { Span } from "../../model/index.ts";
import type { Log } from "../log.ts";
import { type Chunk, countLines, createFenceFinder, findFences, type Part } from "../source.ts";
import type { Head } from "./head.ts";

/** Separators as regular expressions; a whole line each, directly under a text line too. reveal-md writes `----`. */
const NEXT = "^---[ \\t]*$";
const DOWN = "^--(?:--)?[ \\t]*$";

/**
 * Splits a module's text into stacks of slides: `next` separators begin a stack, `down` separators a slide below.
 * Separators inside code fences are code. Blank stretches before the first and after the last slide are no slides.
 */
export function splitSlides(rest: Chunk, head: Head, log: Log): Part[][] {
  const next = readPattern(head.separator, NEXT, head.locate("separator"), log);
  const down = readPattern(head.verticalSeparator, DOWN, head.locate("verticalSeparator"), log);
  const isNext = new RegExp(next);
  const stacks: Part[][] = [[]];
  let start = 0;
  let line = rest.line;
  const take = (end: number): void => {
    stacks.at(-1)?.push({ text: rest.text.slice(start, end), line, start });
  };
  for (const { index, text } of matchesOutsideFences(rest.text, new RegExp(`(?:${next})|(?:${down})`, "gm"))) {
    take(index);
    line += countLines(rest.text, start, index + text.length);
    start = index + text.length;
    if (isNext.test(text)) stacks.push([]);
  }
  take(rest.text.length);
  return trimBlank(stacks);
}

/** Every match of `pattern` (global) that does not begin in a code fence. */
export function* matchesOutsideFences(text: string, pattern: RegExp): Generator<{ index: number; text: string }> {
  const isFenced = createFenceFinder(findFences(text).fences);
  for (const match of text.matchAll(pattern)) {
    if (match[0] === "") continue;
    // A separator may begin with the line end before it; what counts is where its own text stands.
    const visible = match.index + match[0].search(/[^\n]|$/);
    if (!isFenced(visible)) yield { index: match.index, text: match[0] };
  }
}

/** More characters than this no separator has. */
const LONGEST = 100;

/** A repeated group in which something is repeated: on some texts it takes longer than anyone would wait. */
const NESTED = /[*+}][^()]*\)\s*[*+{]/;

/** A pattern of the head for texts whose line ends are `\n`, or `fallback` when it is absent or unusable. */
export function readPattern(pattern: string | undefined, fallback: string, at: Span, log: Log): string {
  if (pattern === undefined || pattern === "") return fallback;
  // Names of groups go, since the two separators become one expression and must not share a name.
  if (pattern.length > LONGEST || NESTED.test(pattern)) {
    const hint = "Write it without a repeated group that repeats something itself, as ([ ]*)* does.";
    log.add("bad-separator", at, `The separator "${pattern.slice(0, LONGEST)}" could take for ever to look for.`, hint);
    return fallback;
  }
  const plain = pattern.replace(/(?:\\r|\r)\??/g, "").replace(/\(\?<[A-Za-z_$][\w$]*>/g, "(");
  try {
    if (new RegExp(plain, "m").exec("")) {
      log.add(
        "bad-separator",
        at,
        `The separator "${pattern}" matches everywhere.`,
        "Name the characters it stands for.",
      );
      return fallback;
    }
    return plain;
  } catch {
    const hint = "Put a backslash before characters that mean something there, as in \\+\\+\\+.";
    log.add("bad-separator", at, `The separator "${pattern}" is no regular expression.`, hint);
    return fallback;
  }
}

function trimBlank(stacks: Part[][]): Part[][] {
  const isBlank = (stack: Part[] | undefined): boolean => stack?.every(({ text }) => text.trim() === "") ?? false;
  const from = stacks.findIndex((stack) => !isBlank(stack));
  if (from === -1) return [];
  return stacks.slice(from, stacks.findLastIndex((stack) => !isBlank(stack)) + 1);
}
