import type { Head } from "./head.ts";
import type { Log } from "./log.ts";
import { type Lexed, lexChunks } from "./markdown.ts";
import { NOTES, type NotePart, splitNotes } from "./notes.ts";
import { type Chunk, scanLines } from "./source.ts";
import { readPattern } from "./split.ts";

/** A slide's texts, lexed. */
export interface LexedSlide {
  readonly body: Lexed;
  readonly notes: readonly { readonly part: NotePart; readonly text: Lexed }[];
}

/** Everything in a slide that was lexed. */
export const textsOf = ({ body, notes }: LexedSlide): Lexed[] => [body, ...notes.map(({ text }) => text)];

/** Parts slides from their notes and lexes both; a slide whose last fence has no end is reported. */
export function lexSlides(chunks: readonly Chunk[], head: Head, log: Log): LexedSlide[] {
  const pattern = readPattern(head.notesSeparator, NOTES, head.locate("notesSeparator"), log);
  const parted = chunks.map((chunk) => splitNotes(chunk, pattern));
  for (const { text, line } of chunks) {
    const { unclosed } = scanLines(text);
    if (unclosed === undefined) continue;
    log.add("unclosed-fence", line + unclosed, "The code fence has no end.", "Close it with a line like its first.");
  }
  const lexed = lexChunks(
    parted.flatMap(({ body, notes }) => [body, ...notes.map(({ chunk }) => chunk)]),
    log,
  );
  let next = 0;
  return parted.map(({ notes }) => ({
    body: lexed[next++] as Lexed,
    notes: notes.map(({ part }) => ({ part, text: lexed[next++] as Lexed })),
  }));
}
