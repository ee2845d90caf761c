import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { CompilerHost } from "../../compiler/host.ts";
import { createSlideMemory, forgetSlides, isSource, type SlideMemory } from "../../compiler/index.ts";
import type { SourceFile } from "../../model/index.ts";
import type { Kinds } from "../exercises/kinds.ts";
import { findAsset } from "./assets.ts";
import type { Highlighter } from "./highlight.ts";

/** What compiling one file gave, with everything besides its text that it depends on. */
export interface Remembered<T> {
  readonly value: T;
  /** Files it shows, by their path below the site's root. */
  readonly media: ReadonlyMap<string, string>;
}

interface Entry extends Remembered<unknown> {
  readonly text: string;
  /** Content hash of every file it asked for, "" for one that was missing. */
  readonly reads: ReadonlyMap<string, string>;
  readonly usesKinds: boolean;
  /** True when code in it has yet to get its colours. */
  readonly isLate: boolean;
  readonly memory: SlideMemory;
}

/** Compiled files by path: a file is compiled anew when its text, a file it reads or its kind has changed. */
export interface Cache {
  recall<T>(
    file: SourceFile,
    kindNames: readonly string[],
    compile: (host: CompilerHost, memory: SlideMemory) => Promise<T>,
  ): Promise<Remembered<T>>;
  /** Has everything that depends on an exercise's kind compiled anew. */
  forgetKinds(): void;
}

/** True for a link, or another spelling, that leads to what the workshop is written in under a name of its own. */
const isDisguised = (path: string, inside: string): boolean => isSource(inside.split(sep).join("/")) && !isSource(path);

const hasFence = (text: string): boolean => text.includes("```") || text.includes("~~~");

/** A cache for the workshop at `folder`. */
export function createCache(folder: string, { highlight, isWarm }: Highlighter, kinds: Kinds): Cache {
  const entries = new Map<string, Entry>();
  const holds = (entry: Entry): boolean =>
    [...entry.reads].every(([path, hash]) => hash === (findAsset(folder, path)?.hash ?? ""));

  return {
    async recall<T>(
      file: SourceFile,
      kindNames: readonly string[],
      compile: (host: CompilerHost, memory: SlideMemory) => Promise<T>,
    ) {
      const entry = entries.get(file.path);
      const known = entry && holds(entry) ? entry : undefined;
      const isDue = known?.isLate && isWarm();
      if (known?.text === file.text && !isDue) return known as Remembered<T>;
      // Slides that are remembered do not ask for their files again.
      const reads = new Map(known?.reads);
      const media = new Map(known?.media);
      const memory = known?.memory ?? createSlideMemory();
      if (isDue) forgetSlides(memory, hasFence);
      let usesKinds = false;
      // Slides that are remembered are as they were drawn, with their colours or without.
      let isLate = known?.isLate === true && !isDue;
      const value = await compile(
        {
          kinds: kindNames,
          async highlight(code, language) {
            const coloured = await highlight(code, language);
            if (coloured.isLate) isLate = true;
            return coloured.lines;
          },
          loadKind(name, at) {
            usesKinds = true;
            return kinds.load(name, at);
          },
          describeFault: kinds.describe,
          readAsset(path) {
            const found = findAsset(folder, path);
            reads.set(path, found?.hash ?? "");
            if (!found || isDisguised(path, relative(folder, found.file))) return undefined;
            return {
              // A file is copied to the site only when its address is used; a drawing that is inlined is not.
              get url() {
                if (found.media) media.set(found.media, found.file);
                return found.url;
              },
              text: () => readFileSync(found.file, "utf8"),
            };
          },
        },
        memory,
      );
      entries.set(file.path, { text: file.text, reads, media, usesKinds, isLate, memory, value });
      return { value, media };
    },
    forgetKinds() {
      for (const [path, entry] of entries) if (entry.usesKinds) entries.delete(path);
    },
  };
}
