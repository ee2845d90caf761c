import type { Notes } from "../../model/index.ts";
import type { CompiledSlide } from "../compiled.ts";
import { escapeHtml } from "../markdown/attributes.ts";
import type { LexedSlide } from "../markdown/lex-slides.ts";
import type { SlideName } from "../markdown/name-slides.ts";
import type { NotePart } from "../markdown/notes.ts";
import { firstLine } from "../source.ts";
import { renderStretch, resolveSection } from "./render-slide.ts";
import { createFinder, type ModuleScope, type SlideScope } from "./scope.ts";
import { countExercises, isOnlyJoin, openReading, resolveDirectives, takeReading } from "./slide-directives.ts";

/** A slide's last stage: its body, reading and notes as HTML. Its directives and files are reported to the scope's log. */
export function compileSlide({ body, notes }: LexedSlide, name: SlideName, module: ModuleScope): CompiledSlide {
  const scope: SlideScope = { ...module, id: `${module.id}--${name.id}`, links: [], find: createFinder(body) };
  const parted = takeReading(body.tokens);
  const exercises = resolveDirectives(parted.body, "body", scope);
  for (const { span } of exercises.slice(1)) {
    scope.log.add("crowded-slide", span, "A slide holds one exercise.", "Begin another slide above it with ---.");
  }
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
    title: name.heading ?? module.title,
    attributes,
    html: main.html,
    ...(reading.trim() === "" ? {} : { reading }),
    ...(spoken === undefined ? {} : { notes: spoken }),
    exercises,
    ...(countExercises(parted.body) > exercises.length ? { hasLostExercise: true } : {}),
    ...(isOnlyJoin(parted.body) ? { isForRoom: true } : {}),
    ...(scope.links.length === 0 ? {} : { links: scope.links }),
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
