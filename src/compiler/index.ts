import type { Diagnostic, SourceFile, Workshop } from "../model/index.ts";
import { assemble } from "./assemble.ts";
import { folderOf } from "./assets/assets.ts";
import type { CompiledModule, CompiledSlide } from "./compiled.ts";
import { readText } from "./encoding.ts";
import { compileExercise } from "./exercises/compile-exercise.ts";
import type { CompilerHost } from "./host.ts";
import { createLog, inOrder } from "./log.ts";
import { drawCode } from "./markdown/code.ts";
import { describeModule, readName } from "./markdown/describe-module.ts";
import { readHead } from "./markdown/head.ts";
import { type LexedSlide, lexSlides, textsOf } from "./markdown/lex-slides.ts";
import { draftName, nameSlides, type SlideDraft, type SlideName } from "./markdown/name-slides.ts";
import { splitSlides } from "./markdown/split.ts";
import { readSettings } from "./settings.ts";
import { asWhole, compileEdit } from "./slide/compile-edit.ts";
import { compileSlide } from "./slide/compile-slide.ts";
import {
  createSlideMemory,
  forgetSlides,
  isRemembered,
  isUnchanged,
  recallSlides,
  rememberSlides,
  type SlideMemory,
} from "./slide/slide-memory.ts";

export { assemble, type WorkshopParts } from "./assemble.ts";
export { isModule, isSource } from "./assets/sources.ts";
export { CODES, type Code } from "./codes.ts";
export type { CompiledModule, LocatedExercise } from "./compiled.ts";
export { exchangeSlides } from "./exchange-slides.ts";
export { compileExercise } from "./exercises/compile-exercise.ts";
export { formatDiagnostic } from "./format-diagnostic.ts";
export type { Asset, CompilerHost } from "./host.ts";
export { inOrder } from "./log.ts";
export { renderSection, renderSections } from "./sections.ts";
export { readSettings, type Settings } from "./settings.ts";
export { createSlideMemory, forgetSlides, type SlideMemory } from "./slide/slide-memory.ts";
export { withoutRoom } from "./without-room.ts";

/**
 * Compiles one Markdown file of `slides/`, stage by stage; each stage is a file. Slide ids are unique in the module.
 * @param memory of the file's slides, when it has been compiled before
 * @returns a module for any text, and everything that is wrong with it. Never throws.
 */
export async function compileModule(
  file: SourceFile,
  host: CompilerHost,
  memory: SlideMemory = createSlideMemory(),
): Promise<{ module: CompiledModule; diagnostics: Diagnostic[] }> {
  const log = createLog(file.path);
  const text = readText(file, log);
  const edited = log.diagnostics.length === 0 ? await compileEdit(text, host, memory) : undefined;
  if (edited) return { module: edited, diagnostics: [] };
  const remote = createLog(file.path);
  const { head, rest } = readHead(text, log);
  const stacks = splitSlides(rest, head, log);
  const chunks = stacks.flat();
  const slides = lexSlides(recallSlides(memory, chunks, head.notesSeparator), head, log);
  const drafts = slides.map((slide) => (isRemembered(slide) ? slide.draft : draftName(slide.body, log)));
  const names = nameSlides(drafts, readName(file.path).id, log);
  const about = describeModule(file.path, head, names);
  // Other slides have changed the name of one that is remembered: rare enough to begin again.
  if (slides.some((slide, index) => isRemembered(slide) && !isUnchanged(slide, names[index], about))) {
    forgetSlides(memory);
    return compileModule(file, host, memory);
  }
  const fresh = slides.filter((slide): slide is LexedSlide => !isRemembered(slide));
  await drawCode(fresh.flatMap(textsOf), host, log);
  const scope = { host, log, remote, folder: folderOf(file.path), id: about.id, title: about.title };
  const compiled = slides.map((slide, index) =>
    isRemembered(slide)
      ? slide
      : { draft: drafts[index] as SlideDraft, slide: compileSlide(slide, names[index] as SlideName, scope) },
  );
  if (slides.length === 0) log.add("empty-module", 1, "The file holds no slide.", "Write one, or take the file away.");
  rememberSlides(memory, chunks, compiled, [log, remote]);
  let at = 0;
  const restacked = stacks.map((stack) => stack.map(() => compiled[at++]?.slide as CompiledSlide));
  const module = { ...about, stacks: restacked, remote: remote.diagnostics };
  const offset = text.length - rest.text.length;
  const parts = chunks.map((part) => ({ ...part, start: part.start + offset }));
  memory.whole = asWhole({ text, head, parts, module }, log.diagnostics.length);
  return { module, diagnostics: inOrder(log.diagnostics) };
}

/** The texts a workshop is made of. */
export interface WorkshopFiles {
  readonly settings?: SourceFile | undefined;
  readonly modules: readonly SourceFile[];
  readonly exercises: readonly { readonly id: string; readonly file: SourceFile }[];
  readonly unfinished?: readonly string[];
}

/** Compiles a whole workshop, and names everything that is wrong with it. Never throws. */
export async function compileWorkshop(
  files: WorkshopFiles,
  host: CompilerHost,
): Promise<{ workshop: Workshop; diagnostics: Diagnostic[] }> {
  const { settings, diagnostics } = readSettings(files.settings);
  const modules = await Promise.all(files.modules.map((file) => compileModule(file, host)));
  const exercises = await Promise.all(files.exercises.map(({ id, file }) => compileExercise(id, file, host)));
  const whole = assemble({
    settings,
    modules: modules.map(({ module }) => module),
    exercises: exercises.flatMap(({ exercise }) => exercise ?? []),
    broken: files.exercises.filter((_, index) => exercises[index]?.exercise === undefined).map(({ id }) => id),
    unfinished: files.unfinished ?? [],
  });
  const own = [...modules, ...exercises].flatMap((each) => each.diagnostics);
  return { workshop: whole.workshop, diagnostics: inOrder([...diagnostics, ...own, ...whole.diagnostics]) };
}
