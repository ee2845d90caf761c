import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { compileExercise, compileModule, withoutRoom } from "../../compiler/index.ts";
import { isSameList } from "../../model/same-list.ts";
import { type Kinds, openKinds } from "../exercises/kinds.ts";
import type { Loader } from "../loader.js";
import { type Cache, createCache } from "./cache.ts";
import { findSources } from "./find-sources.ts";
import { createHighlighter } from "./highlight.ts";
import { openColours } from "./kept-colours.ts";
import { addTexts, type Compiled, changeWords, type Known, type Parts, putTogether } from "./put-together.ts";

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
  let known: Known | undefined;

  async function compileOnce(): Promise<Compiled> {
    const parts = await readParts(root, cache, kinds);
    if (known && isSameList(parts.made, known.parts.made)) return known.compiled;
    known = { parts, compiled: (known && changeWords(known, parts)) ?? putTogether(parts, root) };
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

/** A workshop as pages without a live room show it. */
export function leaveOutRoom(open: OpenWorkshop): OpenWorkshop {
  // What has not changed must stay the same object.
  const made = new WeakMap<Compiled, Compiled>();
  return {
    ...open,
    async compile() {
      const compiled = await open.compile();
      const without = made.get(compiled) ?? { ...compiled, workshop: withoutRoom(compiled.workshop) };
      made.set(compiled, without);
      return without;
    },
  };
}
