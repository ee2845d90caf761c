import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { build, normalizePath, type Plugin, type Rolldown, type ViteDevServer } from "vite";
import { PAGES } from "../base-config.ts";
import { firstPage } from "../dev/first-page.ts";
import { PACKAGE, SHARED } from "../loader.js";
import { holdPaint } from "../page.ts";
import { type Kept, keep } from "./keep.js";
import { addressOf, type Served, serveBundles } from "./served.ts";

/** Folders that pages are made of. */
const SOURCES = [PAGES, `${PACKAGE}/src/ui`, `${PACKAGE}/src/model`];

/** Stands for `import.meta.hot` while pages are bundled, since a build takes that out. */
const HOT = "__STAFFROOM_HOT__";

/** Where a script only asks whether there are updates: it need not wait for what brings them. */
const ASKS_FOR_HOT = /import\.meta\.hot(?=\s*(?:\?(?!\.)|&&|\)))/g;

/** What Vite puts into every page to bring updates. The deck's scripts import it once its first slide is out. */
const UPDATES = /\s*<script type="module" src="[^"]*\/@vite\/client"><\/script>/;

/** What the deck shares with other pages: one script, so that its first slide waits for few. */
const SHARED_CHUNK = {
  name: "shared",
  test: /\/src\/(app\/((deck|link)\/(?!room\/).*|[^/]*)|model\/.*)\.ts$|\/node_modules\/valibot\//,
  minShareCount: 2,
};

/**
 * Has the dev server show the pages from a bundle of them: a browser then asks for a few files in place of some fifty,
 * and the server has none to compile. Exercises' kinds are served as they are written. Once a file of the bundle is
 * changed, pages are bundled anew: they take a style sheet in place, and load for anything else.
 */
export function bundledPages(): Plugin[] {
  const served = serveBundles();
  let kept: Promise<Kept | undefined> | undefined;
  const take = () => {
    kept ??= keep("pages", bundlePages).then((pages) => {
      if (pages) served.use(pages.folder);
      return pages;
    });
    return kept;
  };
  let isFollowing = false;
  const pages: Plugin = {
    name: "staffroom:bundled-pages",
    apply: "serve",
    config: () => ({
      server: {
        // The files of the pages are some hundreds: they are watched once the first page is out.
        watch: { ignored: [(path: string) => !isFollowing && isSource(path)] },
        // Scripts of the bundle need no work of the server's.
        preTransformRequests: false,
      },
    }),
    configureServer(server) {
      void firstPage(server).then(() => {
        isFollowing = true;
        followChanges(server, served, take, () => {
          kept = undefined;
        });
      });
      server.middlewares.use((request, response, next) => {
        take().then(() => {
          const file = served.fileAt(request.url);
          const type = file && { ".css": "text/css", ".js": "text/javascript" }[extname(file)];
          if (!type) return next();
          const content = readFileSync(file, "utf8");
          if (needsServer(content)) return next();
          response.writeHead(200, { ...server.config.server.headers, "Content-Type": type, ...FOR_EVER });
          response.end(content);
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
  const updates: Plugin = {
    name: "staffroom:updates-later",
    apply: "serve",
    transformIndexHtml: {
      order: "post",
      handler: async (html, { path }) => (path === "/index.html" && (await take()) ? html.replace(UPDATES, "") : html),
    },
  };
  return [pages, updates];
}

const FOR_EVER = { "Cache-Control": "max-age=31536000, immutable" };

const isSource = (path: string): boolean => {
  const file = normalizePath(path);
  return SOURCES.some((folder) => file === folder || file.startsWith(`${folder}/`));
};

/** True for a script in which the server must fill in where packages come from. */
const needsServer = (code: string): boolean => code.includes('"preact');

function followChanges(
  server: ViteDevServer,
  served: Served,
  take: () => Promise<Kept | undefined>,
  forget: () => void,
): void {
  server.watcher.add(SOURCES);
  server.watcher.on("change", async (file) => {
    const before = await take();
    if (!before?.inputs.includes(normalizePath(file))) return;
    forget();
    const isStyle = file.endsWith(".css") && (await take()) !== undefined;
    server.environments.client.hot.send(isStyle ? served.restyle(before.folder) : { type: "full-reload" });
  });
}

async function bundlePages(folder: string): Promise<string[]> {
  // Every file has one address, whoever asks for it.
  const base = addressOf(folder);
  const { output } = (await build({
    ...SHARED,
    configFile: false,
    root: PAGES,
    base,
    mode: "development",
    logLevel: "silent",
    publicDir: false,
    plugins: [asServed(base)],
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
        output: {
          assetFileNames: nameAsset,
          codeSplitting: { groups: [SHARED_CHUNK], includeDependenciesRecursively: false },
        },
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

/** A style sheet is named by what it belongs to, so that an edited one takes the place of the one before. */
function nameAsset({ names, originalFileNames }: Rolldown.PreRenderedAsset): string {
  const [name = ""] = names;
  if (!name.endsWith(".css")) return "assets/[name]-[hash][extname]";
  const [owner = name] = originalFileNames;
  return `assets/${owner.replace(/\.css$/, "").replaceAll("/", "-")}.css`;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => normalizePath(join(parentPath, name)));

/** Writes into scripts what the server would: the way to updates, and the addresses of modules that it makes up. */
const asServed = (base: string): Plugin => ({
  name: "staffroom:as-served",
  enforce: "pre",
  transform: (code, id) =>
    id.startsWith(PACKAGE) && code.includes("import.meta.hot")
      ? { code: code.replaceAll(ASKS_FOR_HOT, "true").replaceAll("import.meta.hot", HOT), map: null }
      : undefined,
  renderChunk(code, { fileName }) {
    const hot = code.replaceAll(HOT, "import.meta.hot");
    const served = needsServer(code) ? hot : hot.replaceAll('"virtual:', '"/@id/__x00__virtual:');
    if (!code.includes(HOT)) return { code: served, map: null };
    const owner = JSON.stringify(base + fileName);
    const open = `import { createHotContext as openHot } from "/@vite/client"; import.meta.hot = openHot(${owner}); `;
    return { code: open + served, map: null };
  },
});
