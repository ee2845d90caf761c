import { build, type Plugin } from "vite";
import type { Workshop } from "../model/index.ts";
import { type About, ROOM_FILES } from "../room/files.ts";
import { PACKAGE, SHARED } from "./loader.js";
import { VIRTUAL_MODULES } from "./virtual.ts";
import type { OpenWorkshop } from "./workshop/open-workshop.ts";

const ENTRY = "virtual:staffroom/exercises";

/**
 * Writes what a room's server needs of a workshop into the dot-folder of its site: the exercises' kinds as one file for
 * Node, and what the workshop is called.
 * @param site the built site's folder, absolute
 */
export async function buildForNode(site: string, workshop: OpenWorkshop): Promise<void> {
  const compiled = await workshop.compile();
  const table = VIRTUAL_MODULES.find(({ id }) => id === ENTRY);
  const plugin: Plugin = {
    name: "staffroom:node",
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
    load: (id) => (id === `\0${ENTRY}` ? table?.content(compiled, workshop.folder) : undefined),
    generateBundle() {
      this.emitFile({ type: "asset", fileName: ROOM_FILES.about, source: JSON.stringify(aboutOf(compiled.workshop)) });
    },
  };
  await build({
    ...SHARED,
    configFile: false,
    logLevel: "warn",
    // What is deduped is looked for from here: a workshop elsewhere has no packages of its own.
    root: PACKAGE,
    publicDir: false,
    plugins: [plugin],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: site,
      emptyOutDir: false,
      minify: false,
      target: "node20",
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: { kinds: ENTRY },
        output: { format: "cjs", exports: "named", entryFileNames: ROOM_FILES.kinds, codeSplitting: false },
      },
    },
  });
}

const aboutOf = ({ title, language, exercises }: Workshop): About => ({
  title,
  language,
  exercises: Object.fromEntries(
    Object.values(exercises).map(({ id, shares, cuts }) => [id, { shares, sets: Object.keys(cuts) }]),
  ),
});
