/** The word that an edit changes; `edits` counts up. */
export const marker = (edits: number): string => `edited-${edits}-times`;

/**
 * A deck of `count` slides in one file, as people write them: every slide has a heading, two paragraphs and a note,
 * one in four a code fence. The slide at `at` carries the marker.
 */
export function writeDeck(count: number, at: number, edits: number): string {
  const slides = Array.from({ length: count }, (_, index) => {
    const code = index % 4 === 3 ? ["```ts", `export const step${index} = (n: number) => n * ${index};`, "```"] : [];
    const word = index === at ? marker(edits) : "settled";
    return [
      `# Slide ${index + 1}`,
      "",
      `What slide ${index + 1} claims is ${word}.`,
      "",
      "A second paragraph of *ordinary* length, so that there is something to draw.",
      "",
      ...code,
      "",
      "Note:",
      `Say: what slide ${index + 1} is about.`,
    ].join("\n");
  });
  return slides.join("\n\n---\n\n");
}
