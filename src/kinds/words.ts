const SMALL = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;

/** A count as running text has it: words up to twelve, then digits. */
export const countWord = (count: number): string => SMALL[count] ?? String(count);

/** The text with its first letter as a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The heading of an exercise's key; after a title that is a question no colon follows. */
export const keyTitle = (title: string): string => (/[?!…]$/.test(title) ? `${title} The key` : `${title}: the key`);
