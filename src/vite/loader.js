import { realpathSync } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";

const normalizePath = (path) => (sep === "/" ? path : path.replaceAll(sep, "/"));

/** The folder of this package, with forward slashes and no slash at the end. */
export const PACKAGE = normalizePath(realpathSync(fileURLToPath(new URL("../..", import.meta.url)))).replace(/\/$/, "");

/** JSX is Preact's. */
export const JSX = { runtime: "automatic", importSource: "preact" };

/**
 * What a workshop's own TypeScript needs wherever its folder lies: `staffroom` is this package, Preact is this
 * package's one copy. Nobody's PostCSS settings are searched for, and a workshop's `tsconfig.json` is its editor's alone.
 */
export const SHARED = {
  css: { postcss: {} },
  tsconfig: `${PACKAGE}/src/vite/kinds.tsconfig.json`,
  oxc: { jsx: JSX },
  resolve: {
    alias: [{ find: /^staffroom$/, replacement: `${PACKAGE}/src/index.ts` }],
    dedupe: ["preact", "preact-render-to-string"],
  },
};

/**
 * Loads TypeScript, JSX and CSS imports in Node by Vite's module runner.
 * @returns {Promise<import("./loader.js").Loader>}
 */
export async function createLoader() {
  const { createServer, createServerModuleRunner } = await import("vite");
  const environment = process.env.NODE_ENV;
  const server = await createServer({
    ...SHARED,
    configFile: false,
    root: PACKAGE,
    logLevel: "silent",
    appType: "custom",
    server: { middlewareMode: true, preTransformRequests: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  // Vite sets NODE_ENV to "development"; a build started later in this process must choose its own.
  if (environment === undefined) delete process.env.NODE_ENV;
  const { ssr } = server.environments;
  const runner = createServerModuleRunner(ssr, { hmr: false });
  return {
    import: (file) => runner.import(normalizePath(file)),
    forget(file) {
      for (const node of ssr.moduleGraph.getModulesByFile(normalizePath(file)) ?? []) forgetNode(node, new Set());
    },
    close: () => server.close(),
  };

  function forgetNode(node, seen) {
    if (seen.has(node)) return;
    seen.add(node);
    ssr.moduleGraph.invalidateModule(node);
    for (const evaluated of runner.evaluatedModules.getModulesByFile(node.file ?? "") ?? []) {
      runner.evaluatedModules.invalidateModule(evaluated);
    }
    for (const importer of node.importers) forgetNode(importer, seen);
  }
}

/**
 * A loader that is made at its first use.
 * @returns {import("./loader.js").Loader}
 */
export function lazyLoader() {
  let made;
  return {
    async import(file) {
      made ??= createLoader();
      return (await made).import(file);
    },
    forget: (file) => void made?.then((loader) => loader.forget(file)),
    close: async () => (await made)?.close(),
  };
}
