/** A stretch of a file's text and the number of its first line, counted from 1. */
export interface Chunk {
  readonly text: string;
  readonly line: number;
}

/** A chunk, and where it starts in the text it was cut from. */
export interface Part extends Chunk {
  readonly start: number;
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

/** How a line begins that may open or close a fence. */
const FENCE = /^[^\S\n]{0,3}(?:`{3,}|~{3,})/gm;

/** A stretch of a text: from its first character to the one after its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the code fences of a text as CommonMark does, with whole lines. A fence without an end counts as text, so that
 * one forgotten line does not swallow every slide after it.
 * @returns the fences, and where the line begins that opens one without an end
 */
export function findFences(text: string): { readonly fences: readonly Stretch[]; readonly unclosed?: number } {
  const fences: Stretch[] = [];
  let open: { readonly mark: string; readonly start: number } | undefined;
  for (const { index } of text.matchAll(FENCE)) {
    // Lines end at line feeds only, whatever a pattern takes for an end.
    if (index > 0 && text[index - 1] !== "\n") continue;
    const feed = text.indexOf("\n", index);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(index, end);
    if (open === undefined) {
      const mark = OPENING.exec(line)?.[1];
      if (mark !== undefined) open = { mark, start: index };
    } else if (closes(line, open.mark)) {
      fences.push({ start: open.start, end: end + 1 });
      open = undefined;
    }
  }
  return open === undefined ? { fences } : { fences, unclosed: open.start };
}

/** Tells whether places of a text lie in one of its fences; asked from its start to its end. */
export function createFenceFinder(fences: readonly Stretch[]): (place: number) => boolean {
  let at = 0;
  return (place) => {
    while ((fences[at]?.end ?? Number.POSITIVE_INFINITY) <= place) at++;
    return (fences[at]?.start ?? Number.POSITIVE_INFINITY) <= place;
  };
}

/** Cuts text into lines and marks those of code fences. */
export function scanLines(text: string): Lines {
  const { fences, unclosed } = findFences(text);
  const isFenced = createFenceFinder(fences);
  let start = 0;
  const lines = text.split("\n").map((line) => {
    const scanned = { text: line, start, fenced: isFenced(start) };
    start += line.length + 1;
    return scanned;
  });
  return unclosed === undefined ? { lines } : { lines, unclosed: countLines(text, 0, unclosed) };
}

function closes(line: string, mark: string): boolean {
  const bare = line.trimEnd();
  const run = bare.trimStart();
  return bare.length - run.length <= 3 && run.length >= mark.length && run === (mark[0] ?? "").repeat(run.length);
}
