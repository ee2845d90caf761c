import { readFileSync } from "node:fs";
import type { CompilerHost } from "../compiler/host.ts";
import type { SourceFile } from "../model/index.ts";
import { findAsset } from "./assets.ts";
import type { Highlight } from "./highlight.ts";
import type { Kinds } from "./kinds.ts";

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
}

/** Compiled files by path: a file is compiled anew when its text, a file it reads or its kind has changed. */
export interface Cache {
  recall<T>(
    file: SourceFile,
    kindNames: readonly string[],
    compile: (host: CompilerHost) => Promise<T>,
  ): Promise<Remembered<T>>;
  /** Has everything that depends on an exercise's kind compiled anew. */
  forgetKinds(): void;
}

/** A cache for the workshop at `folder`. */
export function createCache(folder: string, highlight: Highlight, kinds: Kinds): Cache {
  const entries = new Map<string, Entry>();
  const isFresh = (entry: Entry, text: string): boolean =>
    entry.text === text && [...entry.reads].every(([path, hash]) => hash === (findAsset(folder, path)?.hash ?? ""));

  return {
    async recall<T>(file: SourceFile, kindNames: readonly string[], compile: (host: CompilerHost) => Promise<T>) {
      const known = entries.get(file.path);
      if (known && isFresh(known, file.text)) return known as Remembered<T>;
      const reads = new Map<string, string>();
      const media = new Map<string, string>();
      let usesKinds = false;
      const value = await compile({
        kinds: kindNames,
        highlight,
        loadKind(name, at) {
          usesKinds = true;
          return kinds.load(name, at);
        },
        readAsset(path) {
          const found = findAsset(folder, path);
          reads.set(path, found?.hash ?? "");
          if (!found) return undefined;
          return {
            // A file is copied to the site only when its address is used; a drawing that is inlined is not.
            get url() {
              if (found.media) media.set(found.media, found.file);
              return found.url;
            },
            text: () => readFileSync(found.file, "utf8"),
          };
        },
      });
      entries.set(file.path, { text: file.text, reads, media, usesKinds, value });
      return { value, media };
    },
    forgetKinds() {
      for (const [path, entry] of entries) if (entry.usesKinds) entries.delete(path);
    },
  };
}
