/** A stretch of text, and whether it is one of the words that were found. */
export interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

/** How much is shown before the first word that was found, in characters. */
const BEFORE = 40;

/**
 * Cuts a text around the first of the words that were found, and tells them apart from the rest.
 * @param terms as the index has them: in small letters
 * @param length of the excerpt, in characters
 */
export function cutExcerpt(text: string, terms: readonly string[], length = 130): Part[] {
  const pattern =
    terms.length === 0
      ? undefined
      : new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst(terms).map(quote).join("|")})(?![\\p{L}\\d])`, "giu");
  const hits = pattern ? [...text.matchAll(pattern)] : [];
  const first = hits[0]?.index ?? 0;
  const isWhole = text.length <= length;
  const start = isWhole || first <= BEFORE ? 0 : text.indexOf(" ", first - BEFORE) + 1;
  const end = isWhole || start + length >= text.length ? text.length : text.lastIndexOf(" ", start + length);
  const parts: Part[] = [];
  const add = (piece: string, isHit: boolean) => piece !== "" && parts.push({ text: piece, isHit });
  if (start > 0) add("… ", false);
  let at = start;
  for (const { index, 0: word } of hits) {
    if (index < at || index + word.length > end) continue;
    add(text.slice(at, index), false);
    add(word, true);
    at = index + word.length;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(" …", false);
  return parts;
}

const longestFirst = (terms: readonly string[]): string[] => terms.toSorted((a, b) => b.length - a.length);

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
