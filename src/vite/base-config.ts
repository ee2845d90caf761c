import { basename, dirname, join, relative } from "node:path";
import type { UserConfig } from "vite";
import { PAPERS } from "../model/index.ts";
import { ROOM_FILES } from "../room/files.ts";
import { JSX, PACKAGE, SHARED } from "./loader.js";
import { paperPage } from "./paper.ts";
import { devHeaders, policyHeaders } from "./policy.ts";

/** The folders that a workshop is made of. */
export const PARTS: readonly string[] = ["slides", "exercises", "public"];

/** The pages' folder, which is Vite's root: `index.html` in it is the deck. */
export const PAGES = `${PACKAGE}/src/app`;

/** The facilitator's page, below `PAGES`. */
export const HOST_PAGE = "host/index.html";

/** The phones' page, below `PAGES`. */
export const JOIN_PAGE = "join/index.html";

/** The page that swaps the host's key for a cookie on another device. */
export const KEY_PAGE = "key/index.html";

/** Which pages a site has beside its deck. */
export interface PageChoice {
  /** Leaves out what is for the facilitator. */
  readonly isPublic?: boolean;
  /** True where a live room stands beside the pages, for phones to join. */
  readonly hasRoom?: boolean;
  /** True for the pages that are printed and nothing else. */
  readonly isForPaper?: boolean;
}

/** What pages and the kinds that come with this package import from others. */
export const PACKAGES = [
  "@atlaskit/pragmatic-drag-and-drop/element/adapter",
  "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview",
  "fastest-levenshtein",
  "minisearch",
  "preact",
  "preact/hooks",
  "preact/jsx-dev-runtime",
  "preact/jsx-runtime",
  "reveal.js",
  "uqr",
  "valibot",
] as const;

/** What keeps the walkthrough for when there is no network, below `PAGES`. */
const WALK_WORKER = "walk/offline/worker.ts";

/**
 * Vite's settings for the workshop at `folder`, an absolute path.
 * @param given what the user or a command asked of Vite, which goes before our defaults
 */
export function baseConfig(folder: string, given: UserConfig = {}, pages: PageChoice = {}): UserConfig {
  return {
    ...SHARED,
    root: PAGES,
    base: "./",
    publicDir: join(folder, "public"),
    server: {
      host: given.server?.host ?? "127.0.0.1",
      headers: devHeaders(false),
      fs: { allow: [PACKAGE, folder] },
      // What is wrong is told by the pages' own list.
      hmr: { overlay: false },
      // The folder is watched, so that its parts are seen to come and go, and nothing else that lies in it.
      watch: { ignored: (path) => relative(folder, dirname(path)) === "" && !PARTS.includes(basename(path)) },
    },
    // What a workshop does not allow its pages, their own `<meta>` forbids.
    preview: { headers: policyHeaders(true) },
    // Known at the start: a package found only when an exercise is opened would have the page reload.
    optimizeDeps: {
      include: [...PACKAGES],
      // The scan does not read how pages are compiled, and takes React for what JSX is made with.
      rolldownOptions: { transform: { jsx: JSX } },
      entries: [`${escapeGlob(folder)}/exercises/*/*.tsx`],
    },
    build: {
      outDir: given.build?.outDir ?? join(folder, "dist"),
      emptyOutDir: true,
      manifest: pages.hasRoom ? ROOM_FILES.manifest : false,
      // The policy forbids fonts as data, and an image in a file is fetched once for all pages.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: pageFiles(pages),
        output: {
          // A worker keeps the pages beside and below it, so it lies among them, under a name that stays.
          entryFileNames: ({ facadeModuleId }) =>
            facadeModuleId?.endsWith(WALK_WORKER) ? "walk/worker.js" : "assets/[name]-[hash].js",
          codeSplitting: { groups: SHARED_CHUNKS, includeDependenciesRecursively: false },
        },
      },
    },
  };
}

function pageFiles({ isPublic, hasRoom, isForPaper }: PageChoice): string[] {
  const paper = PAPERS.filter((name) => !(isPublic && name === "guide")).map(paperPage);
  const others = [
    "index.html",
    "walk/index.html",
    WALK_WORKER,
    ...(isPublic ? [] : [HOST_PAGE]),
    ...(hasRoom ? [JOIN_PAGE, KEY_PAGE] : []),
  ];
  return [...(isForPaper ? [] : others), ...paper].map((page) => `${PAGES}/${page}`);
}

const WITH_DEPENDENCIES = { includeDependenciesRecursively: true };

/** What several scripts share, each a chunk of its own, so that a kind is weighed by what it brings. */
const SHARED_CHUNKS = [
  // A page that only fetches more later would else wait for whatever Vite's function for that was put beside.
  { name: "preload", test: /vite[\\/]preload-helper/ },
  { name: "preact", test: /node_modules[\\/]preact[\\/]/ },
  { name: "drag", test: /node_modules[\\/]@atlaskit[\\/]pragmatic-drag-and-drop[\\/]/, ...WITH_DEPENDENCIES },
];

const escapeGlob = (path: string): string => path.replaceAll("\\", "/").replaceAll(/[()[\]{}!*?+@]/g, "\\$&");
