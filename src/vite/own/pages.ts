import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { build, normalizePath, type Plugin, type Rolldown, type ViteDevServer } from "vite";
import { PAGES } from "../base-config.ts";
import { PACKAGE, SHARED } from "../loader.js";
import { holdPaint } from "../page.ts";
import { type Kept, keep } from "./keep.js";

/** Folders that pages are made of. */
const SOURCES = [PAGES, `${PACKAGE}/src/ui`, `${PACKAGE}/src/model`];

/** Stands for `import.meta.hot` while pages are bundled, since a build takes that out. */
const HOT = "__STAFFROOM_HOT__";

/**
 * Has the dev server show the pages from a bundle of them: a browser then asks for a few files in place of some fifty,
 * and the server has none to compile. Exercises' kinds are served as they are written. Once a file of the bundle is
 * changed, pages are bundled and loaded anew.
 */
export function bundledPages(): Plugin {
  let kept: Promise<Kept | undefined> | undefined;
  const take = () => {
    kept ??= keep("pages", bundlePages);
    return kept;
  };
  return {
    name: "staffroom:bundled-pages",
    apply: "serve",
    configureServer(server) {
      followChanges(server, take, () => {
        kept = undefined;
      });
      server.middlewares.use((request, response, next) => {
        take().then((pages) => {
          const file = pages && fileAt(request.url, pages.folder);
          if (file === undefined || needsServer(file)) return next();
          const type = { ".css": "text/css", ".js": "text/javascript" }[extname(file)];
          if (type === undefined) return next();
          response.writeHead(200, { ...server.config.server.headers, "Content-Type": type, ...FOR_EVER });
          response.end(readFileSync(file));
        }, next);
      });
    },
    async load(id) {
      const pages = await take();
      if (!pages || !id.startsWith(`${pages.folder}/`)) return undefined;
      // Without a map, of which a bundle has its own beside it, the server would make one for every answer.
      return { code: await readFile(id, "utf8"), map: { mappings: "" } };
    },
    transformIndexHtml: {
      order: "pre",
      async handler(html, { path }) {
        const file = join((await take())?.folder ?? "", path);
        return existsSync(file) ? holdPaint(readFileSync(file, "utf8")) : html;
      },
    },
  };
}

const FOR_EVER = { "Cache-Control": "max-age=31536000, immutable" };

/** The file of the bundle that an address names. */
function fileAt(url = "", folder: string): string | undefined {
  const path = url.replace(/\?.*/, "").replace(/^\/@fs/, "");
  const file = folder.startsWith("/") ? path : path.slice(1);
  return file.startsWith(`${folder}/`) && !file.includes("..") && existsSync(file) ? file : undefined;
}

/** True for a script in which the server must fill in where packages and updates come from. */
const needsServer = (file: string): boolean =>
  file.endsWith(".js") && /import\.meta\.hot|"(preact|virtual:)/.test(readFileSync(file, "utf8"));

function followChanges(server: ViteDevServer, take: () => Promise<Kept | undefined>, forget: () => void): void {
  server.watcher.add(SOURCES);
  server.watcher.on("change", async (file) => {
    if (!(await take())?.inputs.includes(normalizePath(file))) return;
    forget();
    server.environments.client.hot.send({ type: "full-reload" });
  });
}

async function bundlePages(folder: string): Promise<string[]> {
  const { output } = (await build({
    ...SHARED,
    configFile: false,
    root: PAGES,
    // Every file has one address, whoever asks for it.
    base: `/@fs${folder.startsWith("/") ? "" : "/"}${folder}/`,
    mode: "development",
    logLevel: "silent",
    publicDir: false,
    plugins: [keepHot],
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      target: "esnext",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: filesIn(PAGES).filter((file) => file.endsWith(".html")),
        // Exercises use the same, and find it through the server.
        external: [/^preact(\/|$)/, /^virtual:/],
        checks: { bundlerTimings: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  return [
    ...SOURCES.flatMap(filesIn),
    ...modules.filter((id) => id.includes("/node_modules/") && !id.startsWith("\0")),
    `${PACKAGE}/src/vite/own/pages.ts`,
  ];
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => normalizePath(join(parentPath, name)));

const keepHot: Plugin = {
  name: "staffroom:keep-hot",
  enforce: "pre",
  transform: (code, id) =>
    id.startsWith(PACKAGE) && code.includes("import.meta.hot")
      ? { code: code.replaceAll("import.meta.hot", HOT), map: null }
      : undefined,
  renderChunk: (code) => ({ code: code.replaceAll(HOT, "import.meta.hot"), map: null }),
};
