/** A stretch of a file's text and the number of its first line, counted from 1. */
export interface Chunk {
  readonly text: string;
  readonly line: number;
}

/** Text without a byte order mark and with `\n` at every line's end; lines keep their numbers. */
export const normalise = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");

/** How many line ends lie in `text` from `start` up to `end`. */
export function countLines(text: string, start = 0, end = text.length): number {
  let lines = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** The line a chunk's first words stand on. */
export const firstLine = ({ text, line }: Chunk): number => line + countLines(/^\s*(?=\S)/.exec(text)?.[0] ?? "");

/** One line of a text: where it starts, and whether it belongs to a code fence. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly fenced: boolean;
}

/** The lines of a text, and the index of the line that opens a fence without an end, if there is one. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly unclosed?: number;
}

const OPENING = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Cuts text into lines and marks those of code fences, as CommonMark finds them. A fence without an end counts
 * as text, so that one forgotten line does not swallow every slide after it.
 */
export function scanLines(text: string): Lines {
  const lines: { text: string; start: number; fenced: boolean }[] = [];
  let fence: { mark: string; from: number } | undefined;
  let start = 0;
  for (const line of text.split("\n")) {
    const index = lines.push({ text: line, start, fenced: false }) - 1;
    start += line.length + 1;
    if (fence === undefined) {
      const mark = OPENING.exec(line)?.[1];
      if (mark !== undefined) fence = { mark, from: index };
    } else if (closes(line, fence.mark)) {
      for (let at = fence.from; at <= index; at++) (lines[at] as { fenced: boolean }).fenced = true;
      fence = undefined;
    }
  }
  return fence === undefined ? { lines } : { lines, unclosed: fence.from };
}

function closes(line: string, mark: string): boolean {
  const bare = line.trimEnd();
  const run = bare.trimStart();
  return bare.length - run.length <= 3 && run.length >= mark.length && run === (mark[0] ?? "").repeat(run.length);
}
