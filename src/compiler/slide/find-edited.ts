import type { Part } from "../source.ts";

/** A file's text as it was parted into slides. */
export interface Parted {
  readonly text: string;
  /** Its slides, in order; `start` counts from the text's beginning. */
  readonly parts: readonly Part[];
}

/**
 * Finds the one slide in which a text differs from what it was, without reading the others. The first slide is never
 * it, since a file's head may begin there; nor is one whose first or last line end has been touched, since separators
 * lie beside these.
 * @returns its place among the slides and what it is now, which may be several; undefined when more has changed
 */
export function findEdited(before: Parted, after: string): { readonly at: number; readonly part: Part } | undefined {
  const least = Math.min(before.text.length, after.length);
  const start = countShared(least, (from, to) => before.text.slice(from, to) === after.slice(from, to));
  const shared = countShared(least - start, (from, to) => fromEnd(before.text, from, to) === fromEnd(after, from, to));
  const at = before.parts.findLastIndex((part) => part.start < start);
  const part = before.parts[at];
  if (at < 1 || !part || before.text.length - shared >= part.start + part.text.length) return undefined;
  const end = part.start + part.text.length + after.length - before.text.length;
  return { at, part: { ...part, text: after.slice(part.start, end) } };
}

const fromEnd = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);

/** The greatest count up to which all is alike, found by halving: to compare long stretches at once is fast. */
function countShared(most: number, isAlike: (from: number, to: number) => boolean): number {
  let [known, limit] = [0, most];
  while (known < limit) {
    const tried = Math.ceil((known + limit) / 2);
    if (isAlike(known, tried)) known = tried;
    else limit = tried - 1;
  }
  return known;
}
