import type { Diagnostic, ExerciseUse, Notes, SourceFile } from "../model/index.ts";
import { folderOf } from "./assets.ts";
import { escapeHtml } from "./attributes.ts";
import { drawCode } from "./code.ts";
import type { CompiledModule, CompiledSlide } from "./compiled.ts";
import { type Head, readHead } from "./head.ts";
import type { CompilerHost } from "./host.ts";
import { createLog, type Log } from "./log.ts";
import { type Lexed, lexChunks } from "./markdown.ts";
import { nameSlides, type SlideName } from "./name-slides.ts";
import { NOTES, type NotePart, splitNotes } from "./notes.ts";
import { renderStretch, resolveSection } from "./render-slide.ts";
import { createFinder, type SlideScope } from "./scope.ts";
import { openReading, resolveDirectives, takeReading } from "./slide-directives.ts";
import { type Chunk, firstLine, normalise, scanLines } from "./source.ts";
import { readPattern, splitSlides } from "./split.ts";

/** A slide's texts, lexed. */
interface LexedSlide {
  readonly body: Lexed;
  readonly notes: readonly { readonly part: NotePart; readonly text: Lexed }[];
}

/**
 * Compiles one Markdown file of `slides/`. Slide ids are unique within the module.
 * @returns a module for any text, and everything that is wrong with it. Never throws.
 */
export async function compileModule(
  file: SourceFile,
  host: CompilerHost,
): Promise<{ module: CompiledModule; diagnostics: Diagnostic[] }> {
  const log = createLog(file.path);
  const remote = createLog(file.path);
  const { head, rest } = readHead(normalise(file.text), log);
  const stacks = splitSlides(rest, head, log);
  const slides = lexSlides(stacks.flat(), head, log);
  const { id, number } = readName(file.path);
  const names = nameSlides(
    slides.map(({ body }) => body),
    id,
    log,
  );
  const title = head.title ?? names.find(({ heading }) => heading)?.heading ?? id;
  const stretches = slides.flatMap(({ body, notes }) => [body, ...notes.map(({ text }) => text)]);
  await Promise.all(stretches.map(({ tokens }) => drawCode(tokens, host, log)));
  const compiled = slides.map((slide, index) => {
    const name = names[index] as SlideName;
    const scope = { host, log, remote, folder: folderOf(file.path), id: `${id}--${name.id}` };
    return compileSlide(slide, name, title, { ...scope, find: createFinder(slide.body) });
  });
  if (compiled.length === 0)
    log.add("empty-module", 1, "The file holds no slide.", "Write one, or take the file away.");
  let next = 0;
  const module: CompiledModule = {
    id,
    ...(number === 0 ? {} : { number }),
    title,
    ...(head.standfirst === undefined ? {} : { standfirst: head.standfirst }),
    objectives: head.objectives,
    sources: head.sources,
    file: file.path,
    stacks: stacks.map((stack) => stack.map(() => compiled[next++] as CompiledSlide)),
    remote: remote.diagnostics,
  };
  return { module, diagnostics: inOrder(log) };
}

/** A module's id and number from its file's name: `02-archetypes.md` is `archetypes`, 2. */
export function readName(path: string): { id: string; number: number } {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const match = /^(\d+)[-_. ]+(.+)$/.exec(name);
  const id = (match?.[2] ?? name).trim().replace(/\s+/g, "-");
  return { id: id || "module", number: Number.parseInt(match?.[1] ?? "0", 10) };
}

function lexSlides(chunks: readonly Chunk[], head: Head, log: Log): LexedSlide[] {
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

function compileSlide({ body, notes }: LexedSlide, name: SlideName, title: string, scope: SlideScope): CompiledSlide {
  const parted = takeReading(body.tokens);
  const exercises: ExerciseUse[] = resolveDirectives(parted.body, "body", scope);
  const main = renderStretch(parted.body, body, scope);
  const readingScope = { ...scope, id: `${scope.id}--reading` };
  const readingTokens = openReading(parted.reading, scope);
  resolveDirectives(readingTokens, "reading", readingScope);
  const reading = renderStretch(readingTokens, body, readingScope).html.trimStart();
  // Reveal takes notes from an attribute too; they must not stay on the slide, which anyone may see.
  const { "data-notes": written, ...attributes } = resolveSection(name, main.slide, scope);
  const aside = written ? `<p>${escapeHtml(written)}</p>\n${main.notes}` : main.notes;
  const spoken = compileNotes(notes, aside, scope);
  return {
    id: name.id,
    idFrom: name.idFrom,
    title: name.heading ?? title,
    attributes,
    html: main.html,
    ...(reading.trim() === "" ? {} : { reading }),
    ...(spoken === undefined ? {} : { notes: spoken }),
    exercises,
    span: { file: scope.log.file, line: firstLine(body) },
  };
}

function compileNotes(pieces: LexedSlide["notes"], aside: string, scope: SlideScope): Notes | undefined {
  const notes: { -readonly [part in NotePart]?: string } = aside === "" ? {} : { lead: aside };
  for (const { part, text } of pieces) {
    const here = { ...scope, id: `${scope.id}--notes`, find: createFinder(text) };
    resolveDirectives(text.tokens, "notes", here);
    notes[part] = (notes[part] ?? "") + renderStretch(text.tokens, text, here).html.trimStart();
  }
  return Object.keys(notes).length === 0 ? undefined : notes;
}

/** A file's diagnostics from its top to its bottom. */
const inOrder = ({ diagnostics }: Log): Diagnostic[] =>
  diagnostics.toSorted(
    ({ span: one }, { span: other }) => one.line - other.line || (one.column ?? 0) - (other.column ?? 0),
  );
