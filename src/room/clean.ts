import { MAX_ALIAS } from "./protocol.ts";

/** Control characters, halves of characters, and marks that turn the direction of what stands around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Marks beyond those that any script stacks on one letter: so many would cover the lines around. */
const STACKED = /((?:[\p{Mn}\p{Me}][\u200c\u200d]*){4})(?:[\p{Mn}\p{Me}][\u200c\u200d]*)+/gu;

/** Something that can be seen. Of the letters and signs that cannot, Unicode says so of all but an empty Braille cell. */
const SEEN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** The longest sign that is one, such as a kiss of two people with a skin tone each, in UTF-16 units. */
const LONGEST = 24;

/** A text that others will see, without characters that could disturb what stands beside it. Lines stay. */
export const cleanText = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll(UNSEEN, (character) => (character === "\n" ? "\n" : character === "\t" ? " " : ""))
    .replaceAll(STACKED, "$1");

/** No half of a character is left at the end. */
const cut = (sign: string): string => sign.slice(0, LONGEST).replace(/\p{Cs}$/u, "");

/**
 * A name that others will see: one line, at most `MAX_ALIAS` characters.
 * @returns undefined when nothing is left of it
 */
export function cleanAlias(alias: string | undefined): string | undefined {
  if (alias === undefined) return undefined;
  const line = cleanText(alias).replaceAll(/\s+/g, " ").trim();
  if (!SEEN.test(line)) return undefined;
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => cut(segment));
  return letters.slice(0, MAX_ALIAS).join("").trim() || undefined;
}
