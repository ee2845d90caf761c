import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as v from "valibot";
import { PACKAGE } from "../loader.js";
import { privateFolder } from "../private-folder.ts";

/** Coloured code of former runs, so that a start needs no Shiki for what has not changed. */
export interface KeptColours {
  /** Lines by language and code; undefined for what was never coloured. */
  get(key: string): readonly string[] | undefined;
  add(key: string, lines: readonly string[] | undefined): void;
  /** Keeps what this run has used, and only that. Where it cannot be written, nothing is kept. */
  save(): Promise<void>;
}

const schema = v.object({ version: v.string(), colours: v.record(v.string(), v.array(v.string())) });

/** Opens the colours that are kept for the workshop at `folder`; other colours than this Shiki's count for nothing. */
export function openColours(folder: string): KeptColours {
  const version = readVersion();
  const before = new Map(Object.entries(read(join(privateFolder(folder), NAME), version)));
  const used = new Map<string, readonly string[]>();
  let isSaved = true;
  return {
    get(key) {
      const lines = used.get(key) ?? before.get(key);
      if (lines) used.set(key, lines);
      return lines;
    },
    add(key, lines) {
      if (!lines) return;
      used.set(key, lines);
      isSaved = false;
    },
    async save() {
      if (isSaved) return;
      isSaved = true;
      const file = join(privateFolder(folder), NAME);
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, JSON.stringify({ version, colours: Object.fromEntries(used) }))
        .then(() => rename(draft, file))
        .catch(() => undefined);
    },
  };
}

const NAME = "colours.json";

function read(file: string, version: string): Record<string, string[]> {
  try {
    const kept = v.parse(schema, JSON.parse(readFileSync(file, "utf8")));
    return kept.version === version ? kept.colours : {};
  } catch {
    return {};
  }
}

function readVersion(): string {
  const manifest = createRequire(`${PACKAGE}/package.json`).resolve("shiki/package.json");
  return v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(manifest, "utf8"))).version;
}
