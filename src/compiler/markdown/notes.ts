import type { Notes } from "../../model/index.ts";
import { type Chunk, countLines, scanLines } from "../source.ts";
import { matchesOutsideFences } from "./split.ts";

export type NotePart = keyof Notes;

/** Notes before they are compiled: pieces in the order written. */
export interface NotePiece {
  readonly part: NotePart;
  readonly chunk: Chunk;
}

/** Begins the notes: `Note:` or `Notes:` at a line's start, indented or not. */
export const NOTES = "^[ \\t]*notes?:";

const PART = /^[ \t]*(?:(say|do|watch for|cut):|\*\*(say|do|watch for|cut)(?::\*\*|\*\*:))[ \t]*/i;

const PARTS: Readonly<Record<string, NotePart>> = { say: "say", do: "do", "watch for": "watchFor", cut: "cut" };

/**
 * Parts a slide's text from its notes, which run from the first separator to the slide's end.
 * Further separators are dropped and their text is kept.
 * @param pattern the separator as a regular expression
 */
export function splitNotes(slide: Chunk, pattern: string): { body: Chunk; notes: NotePiece[] } {
  const [first, ...more] = matchesOutsideFences(slide.text, new RegExp(pattern, "gim"));
  if (first === undefined) return { body: slide, notes: [] };
  const body = { text: slide.text.slice(0, first.index), line: slide.line };
  const notes: NotePiece[] = [];
  for (const [index, match] of [first, ...more].entries()) {
    const start = match.index + match.text.length;
    const text = slide.text.slice(start, more[index]?.index ?? slide.text.length);
    notes.push(...splitParts({ text, line: slide.line + countLines(slide.text, 0, start) }));
  }
  return { body, notes };
}

/** Cuts notes at the lines that start a named part; text before the first is the lead. */
function splitParts(chunk: Chunk): NotePiece[] {
  const pieces: NotePiece[] = [];
  let part: NotePart = "lead";
  let start = 0;
  let line = chunk.line;
  const take = (end: number): void => {
    const text = chunk.text.slice(start, end);
    if (text.trim() !== "") pieces.push({ part, chunk: { text, line } });
  };
  for (const [index, { text, start: at, fenced }] of scanLines(chunk.text).lines.entries()) {
    const match = fenced ? null : PART.exec(text);
    if (match === null) continue;
    take(at);
    part = PARTS[(match[1] ?? match[2] ?? "").toLowerCase()] ?? "lead";
    start = at + match[0].length;
    line = chunk.line + index;
  }
  take(chunk.text.length);
  return pieces;
}
