import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as v from "valibot";
import type { Exercise } from "../model/index.ts";
import type { Catalog, Playable } from "../room/catalog.ts";
import { type About, about, ROOM_FILES } from "../room/files.ts";

const chunk = v.object({
  file: v.string(),
  css: v.optional(v.array(v.string()), []),
  assets: v.optional(v.array(v.string()), []),
  imports: v.optional(v.array(v.string()), []),
  dynamicImports: v.optional(v.array(v.string()), []),
});

const manifest = v.record(v.string(), chunk);

const readJson = (folder: string, path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));

export const readAbout = (site: string): About => v.parse(about, readJson(site, ROOM_FILES.about));

/** Loads the exercises of a built site, with the code that the build made of their kinds. */
export async function loadCatalog(site: string, { exercises }: About): Promise<Catalog> {
  type Kinds = Record<string, () => Promise<{ default: Exercise }>>;
  const file = join(site, ROOM_FILES.kinds);
  const module = createRequire(file)(file) as { readonly default: Kinds };
  const playables = new Map<string, Playable>();
  for (const [id, { shares, sets }] of Object.entries(exercises)) {
    const { logic, examples } = (await module.default[id]?.())?.default ?? {};
    if (!logic || !examples) continue;
    for (const set of sets) {
      const name = set === "" ? `${id}.json` : `${id}.${set}.json`;
      const task = readJson(site, `tasks/${name}`) as Playable["task"];
      const solution = readJson(site, `solutions/${name}`) as Playable["solution"];
      playables.set(`${id}|${set}`, { task, solution, logic, examples, shares });
    }
  }
  return (exercise, set) => playables.get(`${exercise}|${set}`);
}

/**
 * The paths of every file that pages of a built site load, at once or later.
 * @param pages the pages' sources as the manifest names them: `join/index.html`
 */
export function filesOf(site: string, pages: readonly string[]): Set<string> {
  const chunks = v.parse(manifest, readJson(site, ROOM_FILES.manifest));
  const seen = new Set(pages);
  for (const name of seen) {
    const { imports = [], dynamicImports = [] } = chunks[name] ?? {};
    for (const other of [...imports, ...dynamicImports]) seen.add(other);
  }
  const files = [...seen].flatMap((name) => {
    const found = chunks[name];
    return found ? [found.file, ...found.css, ...found.assets] : [];
  });
  return new Set(files.map((file) => `/${file}`));
}
