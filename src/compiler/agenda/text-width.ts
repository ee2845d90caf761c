/** Widths of Inter's characters at weight 600, in hundredths of the type size, rounded up; others count as 62. */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["iljI|.,:;'!’ ", 30],
  ['frt()[]-/"“”', 42],
  ["mwMW@%—", 95],
  ["ABCDEFGHJKLNOPQRSTUVXYZ&–", 74],
];

const KNOWN = new Map(WIDTHS.flatMap(([chars, width]) => [...chars].map((char) => [char, width] as const)));

/** How wide `text` may run in the deck's sans face at weight 600, in px; an estimate from above. */
export function estimateWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) {
    // Scripts beyond Latin, Greek and Cyrillic are up to as wide as they are high.
    width += KNOWN.get(char) ?? ((char.codePointAt(0) ?? 0) > 0x590 ? 105 : 64);
  }
  return (width * size) / 100;
}

/** `text` cut, with an ellipsis, so that it is at most `room` px wide. */
export function fitText(text: string, size: number, room: number): string {
  if (estimateWidth(text, size) <= room) return text;
  let cut = [...text];
  while (cut.length > 0 && estimateWidth(`${cut.join("")}…`, size) > room) cut = cut.slice(0, -1);
  return `${cut.join("").trimEnd()}…`;
}
