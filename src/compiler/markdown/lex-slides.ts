import type { Log } from "../log.ts";
import { isRemembered, type RememberedSlide } from "../slide/slide-memory.ts";
import { type Chunk, countLines, findFences } from "../source.ts";
import type { Head } from "./head.ts";
import { type Lexed, lexChunks } from "./markdown.ts";
import { NOTES, type NotePart, splitNotes } from "./notes.ts";
import { readPattern } from "./split.ts";

/** A slide's texts, lexed. */
export interface LexedSlide {
  readonly body: Lexed;
  readonly notes: readonly { readonly part: NotePart; readonly text: Lexed }[];
}

/** Everything in a slide that was lexed. */
export const textsOf = (slide: LexedSlide): Lexed[] => [slide.body, ...slide.notes.map(({ text }) => text)];

/**
 * Parts slides from their notes and lexes both; a slide whose last fence has no end is reported. What is remembered
 * is passed on.
 */
export function lexSlides(
  slides: readonly (Chunk | RememberedSlide)[],
  head: Head,
  log: Log,
): (LexedSlide | RememberedSlide)[] {
  const pattern = readPattern(head.notesSeparator, NOTES, head.locate("notesSeparator"), log);
  const chunks = slides.filter((slide): slide is Chunk => !isRemembered(slide));
  const parted = chunks.map((chunk) => splitNotes(chunk, pattern));
  for (const { text, line } of chunks) {
    const { unclosed } = findFences(text);
    if (unclosed === undefined) continue;
    log.add(
      "unclosed-fence",
      line + countLines(text, 0, unclosed),
      "The code fence has no end.",
      "Close it with a line like its first.",
    );
  }
  const lexed = lexChunks(
    parted.flatMap(({ body, notes }) => [body, ...notes.map(({ chunk }) => chunk)]),
    log,
  );
  const left = lexed.values();
  const take = () => left.next().value as Lexed;
  const fresh = parted
    .map(({ notes }) => ({ body: take(), notes: notes.map(({ part }) => ({ part, text: take() })) }))
    .values();
  return slides.map((slide) => (isRemembered(slide) ? slide : (fresh.next().value as LexedSlide)));
}
