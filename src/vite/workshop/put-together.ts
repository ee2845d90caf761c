import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import {
  assemble,
  type compileExercise,
  type compileModule,
  exchangeSlides,
  readSettings,
  type Settings,
} from "../../compiler/index.ts";
import type { Diagnostic, Workshop } from "../../model/index.ts";
import { isSameList } from "../../model/same-list.ts";
import { readText } from "../exercises/code-error.ts";
import type { Remembered } from "./cache.ts";
import type { Sources } from "./find-sources.ts";
import { findHeavyMedia } from "./heavy-media.ts";

/** A workshop as it stands on the disk, compiled. */
export interface Compiled {
  readonly workshop: Workshop;
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every source file, by its path, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files of the disk that slides show, by their path below the site's root. */
  readonly media: ReadonlyMap<string, string>;
}

/** What a workshop is put together from. */
export interface Parts {
  readonly sources: Sources;
  readonly modules: readonly Remembered<Awaited<ReturnType<typeof compileModule>>>[];
  readonly exercises: readonly Remembered<Awaited<ReturnType<typeof compileExercise>>>[];
  /** All that differs when the workshop does. */
  readonly made: readonly unknown[];
}

/** What was compiled last, and of what. */
export interface Known {
  readonly parts: Parts;
  readonly compiled: Compiled;
}

/** Takes over all that is not in the words of single slides; undefined where anything else is different. */
export function changeWords({ parts: before, compiled }: Known, after: Parts): Compiled | undefined {
  const { workshop, diagnostics, texts, media } = compiled;
  if (diagnostics.length > 0 || !isSameList(besideModules(before), besideModules(after))) return undefined;
  if (before.modules.length !== after.modules.length) return undefined;
  const modules = workshop.modules.flatMap((module, at) => {
    const [was, is] = [before.modules[at], after.modules[at]];
    if (!was || !is || is.value.diagnostics.length > 0 || !isDeepStrictEqual(was.media, is.media)) return [];
    return exchangeSlides(module, was.value.module, is.value.module) ?? [];
  });
  if (modules.length !== after.modules.length) return undefined;
  const changed = after.sources.modules.map(({ path, text }) => [path, text] as const);
  return { ...compiled, workshop: { ...workshop, modules }, texts: new Map([...texts, ...changed]), media };
}

const besideModules = ({ made, exercises }: Parts): unknown[] => [made[0], ...exercises.map(({ value }) => value)];

/** Puts a workshop together, with everything that is wrong with it. @param root the workshop's folder */
export function putTogether({ sources, modules, exercises }: Parts, root: string): Compiled {
  const { settings, diagnostics } = readSettings(sources.settings);
  const whole = assemble({
    settings,
    modules: modules.map(({ value }) => value.module),
    exercises: exercises.flatMap(({ value }) => value.exercise ?? []),
    broken: sources.exercises.filter((_, at) => !exercises[at]?.value.exercise).map(({ id }) => id),
    unfinished: sources.unfinished,
  });
  const files = [sources.settings, ...sources.modules, ...sources.exercises.map(({ file }) => file)];
  const heavy = sources.modules.flatMap((file, at) => findHeavyMedia(file, modules[at]?.media ?? new Map(), root));
  const all = [
    ...sources.diagnostics,
    ...diagnostics,
    ...[...modules, ...exercises].flatMap(({ value }) => value.diagnostics),
    ...whole.diagnostics,
    ...heavy,
  ];
  return {
    workshop: whole.workshop,
    settings,
    diagnostics: all,
    texts: addTexts(all, new Map(files.flatMap((file) => (file ? [[file.path, file.text] as const] : []))), root),
    media: new Map([...modules, ...exercises].flatMap(({ media }) => [...media])),
  };
}

/** A kind's own code is read only when a problem lies in it. */
export function addTexts(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  root: string,
): Map<string, string> {
  const others = diagnostics.map(({ span }) => span.file).filter((file) => !texts.has(file));
  return new Map([...texts, ...others.map((file) => [file, readText(join(root, file))] as const)]);
}
