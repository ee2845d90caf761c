import { MAX_ALIAS } from "./protocol.ts";

/** Control characters, and marks that turn the direction of what stands around them. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** A text that others will see, without characters that could disturb what stands beside it. Lines stay. */
export const cleanText = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll(UNSEEN, (character) => (character === "\n" ? "\n" : character === "\t" ? " " : ""));

/**
 * A name that others will see: one line, at most `MAX_ALIAS` characters.
 * @returns undefined when nothing is left of it
 */
export function cleanAlias(alias: string | undefined): string | undefined {
  if (alias === undefined) return undefined;
  const line = cleanText(alias).replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  return letters.slice(0, MAX_ALIAS).join("").trim() || undefined;
}
