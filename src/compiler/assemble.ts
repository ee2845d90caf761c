import type { Diagnostic, Slide, Workshop } from "../model/index.ts";
import { resolveAgendas } from "./agenda/agendas.ts";
import { drawAgenda } from "./agenda/draw-agenda.ts";
import type { CompiledModule, CompiledSlide, LocatedExercise } from "./compiled.ts";
import { checkExercises } from "./exercises/check-exercises.ts";
import { type GivenId, giveIds } from "./ids.ts";
import { createLog, type Log } from "./log.ts";
import { reportClash } from "./markdown/name-slides.ts";
import type { Settings } from "./settings.ts";
import { AGENDA_SLOT } from "./slide/slide-directives.ts";
import { resolveLinks } from "./slide/slide-links.ts";
import { reportTakenIds } from "./slide/taken-ids.ts";

/** What a workshop is put together from. */
export interface WorkshopParts {
  readonly settings: Settings;
  readonly modules: readonly CompiledModule[];
  readonly exercises: readonly LocatedExercise[];
  /** Ids of exercises whose files have faults of their own, so that they are not reported as missing too. */
  readonly broken?: readonly string[];
  /** Folders of `exercises/` that have no `exercise.yaml`. */
  readonly unfinished?: readonly string[];
}

/**
 * Puts a workshop together and checks what needs more than one file: ids unique over modules, exercises and sets that
 * exist, agendas that resolve and add up; then draws `::agenda`. Never throws.
 */
export function assemble(parts: WorkshopParts): { workshop: Workshop; diagnostics: Diagnostic[] } {
  const { settings } = parts;
  const log = createLog(settings.locate([]).file);
  const named = resolveLinks(nameAcross(parts.modules, log), log);
  const exercises = Object.fromEntries(parts.exercises.map((exercise) => [exercise.id, exercise]));
  reportTakenIds(named, log);
  checkModules(parts.modules, log);
  checkExercises(named, parts, log);
  if (!settings.allowRemote) log.diagnostics.push(...named.flatMap(({ remote }) => remote ?? []));
  const agendas = resolveAgendas({ modules: named, exercises, settings, log });
  const drawing = agendas.map(drawAgenda).join("\n");
  const modules = named.map(({ remote: _, ...module }) => ({
    ...module,
    stacks: module.stacks.map((stack) => stack.map((slide) => fillSlots(slide, drawing))),
  }));
  const workshop: Workshop = {
    title: settings.title ?? modules[0]?.title ?? "Workshop",
    language: settings.language,
    ...(settings.credit === undefined ? {} : { credit: settings.credit }),
    ...(settings.setup.length > 0 && { setup: settings.setup }),
    modules,
    agendas,
    exercises,
  };
  return { workshop, diagnostics: log.diagnostics };
}

/** Gives slides ids that are unique over all modules. */
function nameAcross(modules: readonly CompiledModule[], log: Log): CompiledModule[] {
  const slides = modules.flatMap(({ stacks }) => stacks.flat());
  const given = giveIds(slides);
  let next = 0;
  const rename = (slide: CompiledSlide): CompiledSlide => {
    const { id, clashes } = given[next++] as GivenId;
    const other = clashes === undefined ? undefined : slides[clashes];
    if (other === undefined) return slide;
    reportClash({ ...slide, line: slide.span.line }, id, other.span, createLog(slide.span.file, log.diagnostics));
    return { ...slide, id };
  };
  return modules.map((module) => ({ ...module, stacks: module.stacks.map((stack) => stack.map(rename)) }));
}

function checkModules(modules: readonly CompiledModule[], log: Log): void {
  if (modules.every(({ stacks }) => stacks.length === 0)) {
    const at = { file: modules[0]?.file ?? "slides", line: 1 };
    log.add("no-slides", at, "The workshop holds no slide.", "Write one in a Markdown file in slides/.");
  }
  const files = new Map<string, string>();
  for (const { id, file } of modules) {
    const other = files.get(id);
    if (other === undefined) files.set(id, file);
    else log.add("duplicate-module", { file, line: 1 }, `The module "${id}" is in ${other} already.`, "Rename a file.");
  }
}

/** Draws the running orders on a slide. One that holds none is given back itself: it can be told that it is the same. */
function fillSlots(slide: CompiledSlide, drawing: string): Slide {
  if (!slide.html.includes(AGENDA_SLOT) && !slide.reading?.includes(AGENDA_SLOT)) return slide;
  const fill = (html: string): string => html.replaceAll(AGENDA_SLOT, () => drawing);
  return {
    ...slide,
    html: fill(slide.html),
    ...(slide.reading === undefined ? {} : { reading: fill(slide.reading) }),
  };
}
