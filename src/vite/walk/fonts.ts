/**
 * Leaves out the `@font-face` rules of a style sheet that a text has no letter for.
 * @param text everything that may be shown
 */
export function keepNeededFonts(css: string, text: string): string {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  return css.replace(/@font-face\s*\{[^}]*\}/g, (rule) => (needs(rule, letters) ? rule : ""));
}

function needs(rule: string, letters: ReadonlySet<number>): boolean {
  const ranges = /unicode-range:\s*([^;}]+)/i.exec(rule)?.[1];
  if (ranges === undefined) return true;
  return ranges.split(",").some((range) => {
    const [, from = "", to = from] = /U\+([\da-f?]+)(?:-([\da-f]+))?/i.exec(range) ?? [];
    const start = Number.parseInt(from.replaceAll("?", "0"), 16);
    const end = Number.parseInt(to.replaceAll("?", "f"), 16);
    return [...letters].some((letter) => letter >= start && letter <= end);
  });
}
