import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PACKAGE, SHARED } from "../loader.js";
import { keep } from "./keep.js";

/** Small packages that are quicker to read as part of a bundle than as files of their own. */
const BUNDLED = ["citty", "entities", "fastest-levenshtein", "marked", "parse5", "valibot", "yaml"];

/**
 * Imports the commands from a bundle of their TypeScript, which is many times quicker to read than its files. Modules
 * that are imported lazily are read lazily.
 * @param {import("../loader.js").Loader} loader takes the files themselves where no bundle can be kept
 */
export async function importCommands(loader) {
  const kept = await keep("commands", bundle);
  if (!kept) return loader.import(`${PACKAGE}/src/cli/main.ts`);
  return import(pathToFileURL(join(kept.folder, "main.js")).href);
}

async function bundle(folder) {
  const { build } = await import("vite");
  const environment = process.env.NODE_ENV;
  const { output } = await build({
    ...SHARED,
    configFile: false,
    root: PACKAGE,
    logLevel: "silent",
    publicDir: false,
    plugins: [asWritten],
    ssr: { noExternal: BUNDLED },
    build: {
      ssr: `${PACKAGE}/src/cli/main.ts`,
      outDir: folder,
      emptyOutDir: false,
      sourcemap: true,
      target: "node20",
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  });
  // Vite sets NODE_ENV to "production"; what is run later in this process must choose its own.
  if (environment === undefined) delete process.env.NODE_ENV;
  const sources = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  return [...sources.filter((id) => id.startsWith(`${PACKAGE}/`)), fileURLToPath(import.meta.url)];
}

/** Leaves JavaScript of ours, which every reader has loaded already, outside; modules go on naming their own place. */
const asWritten = {
  name: "staffroom:as-written",
  resolveId(id, importer) {
    if (importer?.startsWith(`${PACKAGE}/src/`) && /^\.{1,2}\/.*\.js$/.test(id))
      return { id: pathToFileURL(join(dirname(importer), id)).href, external: true };
  },
  transform(code, id) {
    if (id.startsWith(`${PACKAGE}/src/`) && code.includes("import.meta.url"))
      return { code: code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)), map: null };
  },
};
