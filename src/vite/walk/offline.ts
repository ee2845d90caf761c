import { createHash } from "node:crypto";
import type { Rolldown } from "vite";
import { PAGES } from "../base-config.ts";
import { chunksFrom, stylesOf } from "./bundle.ts";

type Bundle = Rolldown.OutputBundle;

const MARK = "__STAFFROOM_KEPT__";

/** A file that the worker keeps: its path below the site's root, and what it holds where its name does not tell. */
export interface KeptFile {
  readonly path: string;
  readonly content?: string | Uint8Array;
}

/**
 * Tells the walkthrough's service worker what to keep: the pages and data given, and the code, styles and Latin fonts
 * they need.
 */
export function fillWorker(bundle: Bundle, given: readonly KeptFile[]): void {
  const worker = bundle["walk/worker.js"];
  if (worker?.type !== "chunk") return;
  const chunks = chunksFrom(bundle, (chunk) => chunk.isEntry && chunk.facadeModuleId === `${PAGES}/walk/index.html`);
  const fonts = Object.keys(bundle).filter((name) => /-latin-(?!ext).*\.woff2$/.test(name));
  const code = [...chunks].map(({ fileName }) => fileName);
  const paths = [...given.map(({ path }) => path), ...code, ...stylesOf(chunks), ...fonts, ...iconsIn(bundle)];
  const hash = createHash("sha256").update(JSON.stringify(paths));
  for (const { content } of given) if (content !== undefined) hash.update(content);
  const kept = { version: hash.digest("hex").slice(0, 12), files: [...new Set(paths)].map(fromWorker) };
  // Inside a string that is read as JSON: what would end it is written as JSON would have it there.
  worker.code = worker.code.replace(MARK, () => JSON.stringify(JSON.stringify(kept)).slice(1, -1));
}

const iconsIn = (bundle: Bundle): string[] => Object.keys(bundle).filter((name) => /favicon[^/]*\.svg$/.test(name));

/** An address as the worker in `walk/` reaches it; a folder's page is the folder. */
function fromWorker(path: string): string {
  const address = path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/(^|\/)index\.html$/, "$1");
  return address.startsWith("walk/") ? `./${address.slice("walk/".length)}` : `../${address}`;
}
