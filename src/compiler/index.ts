import type { Diagnostic, SourceFile, Workshop } from "../model/index.ts";
import { assemble } from "./assemble.ts";
import { folderOf } from "./assets.ts";
import { drawCode } from "./code.ts";
import { compileExercise } from "./compile-exercise.ts";
import { compileSlide } from "./compile-slide.ts";
import type { CompiledModule, CompiledSlide } from "./compiled.ts";
import { describeModule, readName } from "./describe-module.ts";
import { readHead } from "./head.ts";
import type { CompilerHost } from "./host.ts";
import { lexSlides, textsOf } from "./lex-slides.ts";
import { createLog, inOrder } from "./log.ts";
import { nameSlides, type SlideName } from "./name-slides.ts";
import { readSettings } from "./settings.ts";
import { normalise } from "./source.ts";
import { splitSlides } from "./split.ts";

export { assemble, type WorkshopParts } from "./assemble.ts";
export { CODES, type Code } from "./codes.ts";
export { compileExercise } from "./compile-exercise.ts";
export type { CompiledModule, LocatedExercise } from "./compiled.ts";
export { formatDiagnostic } from "./format-diagnostic.ts";
export type { Asset, CompilerHost } from "./host.ts";
export { renderSections } from "./sections.ts";
export { readSettings, type Settings } from "./settings.ts";

/**
 * Compiles one Markdown file of `slides/`, stage by stage; each stage is a file. Slide ids are unique in the module.
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
  const bodies = slides.map(({ body }) => body);
  const names = nameSlides(bodies, readName(file.path).id, log);
  const module = describeModule(file.path, head, names);
  await drawCode(slides.flatMap(textsOf), host, log);
  const scope = { host, log, remote, folder: folderOf(file.path), id: module.id, title: module.title };
  const compiled = slides.map((slide, index) => compileSlide(slide, names[index] as SlideName, scope));
  if (slides.length === 0) log.add("empty-module", 1, "The file holds no slide.", "Write one, or take the file away.");
  const left = compiled.values();
  const restacked = stacks.map((stack) => stack.map(() => left.next().value as CompiledSlide));
  return { module: { ...module, stacks: restacked, remote: remote.diagnostics }, diagnostics: inOrder(log) };
}

/** The texts a workshop is made of. */
export interface WorkshopFiles {
  readonly settings?: SourceFile | undefined;
  readonly modules: readonly SourceFile[];
  readonly exercises: readonly { readonly id: string; readonly file: SourceFile }[];
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
  });
  const own = [...modules, ...exercises].flatMap((each) => each.diagnostics);
  return { workshop: whole.workshop, diagnostics: [...diagnostics, ...own, ...whole.diagnostics] };
}
