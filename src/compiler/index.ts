import type { Diagnostic, SourceFile, Workshop } from "../model/index.ts";
import { assemble } from "./assemble.ts";
import { compileExercise } from "./compile-exercise.ts";
import { compileModule } from "./compile-module.ts";
import type { CompilerHost } from "./host.ts";
import { readSettings } from "./settings.ts";

/*
 * From text to sections. Each stage is a file; every one takes strings and gives the model, and none reads a file.
 *
 *   a module       compile-module.ts
 *     source         byte order mark, line ends, lines of code fences
 *     head           the YAML at its top
 *     split          slides and stacks
 *     notes          what the facilitator says and does
 *     markdown       tokens with lines; directives.ts are its extensions
 *     name-slides    .slide comments, titles, ids
 *     code           fences, highlighted, with their steps
 *     slide-directives, diagram
 *     render-slide   HTML; html.ts for what needs a tree: .element, scripts, files in raw HTML
 *   an exercise    compile-exercise.ts
 *   workshop.yaml  settings.ts
 *   all of them    assemble.ts: ids, agendas, draw-agenda
 *   pages          sections.ts
 */

export { assemble, type WorkshopParts } from "./assemble.ts";
export { CODES, type Code } from "./codes.ts";
export { compileExercise } from "./compile-exercise.ts";
export { compileModule } from "./compile-module.ts";
export type { CompiledModule, LocatedExercise } from "./compiled.ts";
export { formatDiagnostic } from "./format-diagnostic.ts";
export type { Asset, CompilerHost } from "./host.ts";
export { renderSections } from "./sections.ts";
export { readSettings, type Settings } from "./settings.ts";

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
