import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  assemble,
  compileExercise,
  compileModule,
  readSettings,
  type Settings,
  withoutRoom,
} from "../../compiler/index.ts";
import type { Diagnostic, Workshop } from "../../model/index.ts";
import { readText } from "../exercises/code-error.ts";
import { type Kinds, openKinds } from "../exercises/kinds.ts";
import type { Loader } from "../loader.js";
import { isSameList } from "../same-list.ts";
import { type Cache, createCache, type Remembered } from "./cache.ts";
import { findSources, type Sources } from "./find-sources.ts";
import { findHeavyMedia } from "./heavy-media.ts";
import { createHighlighter } from "./highlight.ts";
import { openColours } from "./kept-colours.ts";

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

/** A workshop's folder, opened: compiling again costs only what has changed. */
export interface OpenWorkshop {
  /** Absolute, and without links, as Vite names the modules in it. */
  readonly folder: string;
  /** @throws {Mistake} when there is nothing to compile. */
  compile(): Promise<Compiled>;
  /** Draws every surface of every exercise once. @returns what was compiled, with an error for each that throws */
  check(compiled: Compiled): Promise<Compiled>;
  /** The kinds of its exercises; what draws pages in Node is loaded beside them. */
  readonly kinds: Kinds;
  /** Tells that a file an exercise's kind is made of has changed. */
  forget(file: string): void;
  /** Waits until compiling again gives what was left out in a hurry. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the workshop at `folder`.
 * @param loader loads its exercises' kinds; one of its own is made when there is none
 * @param inHurry gives code without colours until `settle` is called and they can be had at once
 */
export function openWorkshop(folder: string, loader?: Loader, inHurry = false): OpenWorkshop {
  const root = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const kinds = openKinds(root, loader);
  const highlighter = createHighlighter(inHurry ? openColours(root) : undefined);
  const cache = createCache(root, highlighter, kinds);
  let last: Promise<unknown> = Promise.resolve();
  /** What was compiled last, and of what: what is made of the same is the same. */
  let known: { readonly made: Parts["made"]; readonly compiled: Compiled } | undefined;

  async function compileOnce(): Promise<Compiled> {
    const parts = await readParts(root, cache, kinds);
    if (!known || !isSameList(parts.made, known.made)) known = { made: parts.made, compiled: putTogether(parts, root) };
    return known.compiled;
  }

  return {
    folder: root,
    kinds,
    compile() {
      const next = last.then(compileOnce, compileOnce);
      last = next;
      return next;
    },
    async check(compiled) {
      const { checkViews } = await import("../exercises/check-views.ts");
      const found = await checkViews(Object.values(compiled.workshop.exercises), kinds);
      if (found.length === 0) return compiled;
      return {
        ...compiled,
        diagnostics: [...compiled.diagnostics, ...found],
        texts: addTexts(found, compiled.texts, root),
      };
    },
    forget(file) {
      kinds.forget(file);
      cache.forgetKinds();
    },
    settle: highlighter.settle,
    async close() {
      await Promise.all([kinds.close(), highlighter.close()]);
    },
  };
}

/** What a workshop is put together from. */
interface Parts {
  readonly sources: Sources;
  readonly modules: readonly Remembered<Awaited<ReturnType<typeof compileModule>>>[];
  readonly exercises: readonly Remembered<Awaited<ReturnType<typeof compileExercise>>>[];
  /** All that differs when the workshop does. */
  readonly made: readonly unknown[];
}

async function readParts(root: string, cache: Cache, kinds: Kinds): Promise<Parts> {
  const sources = findSources(root);
  const names = sources.exercises.length > 0 ? await kinds.names() : [];
  const modules = await Promise.all(
    sources.modules.map((file) => cache.recall(file, names, (host, memory) => compileModule(file, host, memory))),
  );
  const exercises = await Promise.all(
    sources.exercises.map(({ id, file }) => cache.recall(file, names, (host) => compileExercise(id, file, host))),
  );
  const others = JSON.stringify([sources.settings, sources.unfinished, sources.diagnostics]);
  return { sources, modules, exercises, made: [others, ...[...modules, ...exercises].map(({ value }) => value)] };
}

function putTogether({ sources, modules, exercises }: Parts, root: string): Compiled {
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
function addTexts(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  root: string,
): Map<string, string> {
  const others = diagnostics.map(({ span }) => span.file).filter((file) => !texts.has(file));
  return new Map([...texts, ...others.map((file) => [file, readText(join(root, file))] as const)]);
}

/** A workshop as pages without a live room show it. */
export function leaveOutRoom(open: OpenWorkshop): OpenWorkshop {
  return {
    ...open,
    async compile() {
      const compiled = await open.compile();
      return { ...compiled, workshop: withoutRoom(compiled.workshop) };
    },
  };
}
