import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rolldown } from "vite";
import { BASE, slidesOf } from "../../model/index.ts";
import { dataFiles } from "../data-files.ts";
import { kindModule } from "../exercises/kinds.ts";
import type { OpenWorkshop } from "../workshop/open-workshop.ts";
import type { Compiled } from "../workshop/put-together.ts";
import { chunksFrom, stylesOf } from "./bundle.ts";
import { drawWalk, type Walk, type WalkPage } from "./draw-walk.ts";
import { fillWalk, WALK_PAGE } from "./fill-walk.ts";
import { fillWorker, type KeptFile } from "./offline.ts";

/**
 * Adds the walkthrough's pages to a build, each made from the template that Vite has put scripts and styles into, and
 * tells its worker what to keep.
 */
export async function emitWalk(
  context: { emitFile(file: Rolldown.EmittedAsset): string },
  bundle: Rolldown.OutputBundle,
  compiled: Compiled,
  open: OpenWorkshop,
): Promise<void> {
  const template = bundle[WALK_PAGE];
  if (template?.type !== "asset") return;
  const { workshop } = compiled;
  const walk = await drawWalk(workshop, open.kinds);
  const kinds = new Set(Object.values(workshop.exercises).map(({ id, kind }) => kindModule(open.folder, id, kind)));
  const isKind = ({ moduleIds }: Rolldown.OutputChunk) => moduleIds.some((id) => kinds.has(id));
  const styles = stylesOf(chunksFrom(bundle, isKind, ({ imports }) => imports));
  const source = template.source.toString();
  const pages = walk.pages.map((page): KeptFile => ({ path: page.path, content: fillPage(source, page, styles) }));
  const files = [...pages, { path: "walk/search.json", content: walk.search }];
  for (const { path, content = "" } of files) {
    if (path === WALK_PAGE) template.source = content;
    else context.emitFile({ type: "asset", fileName: path, source: content });
  }
  fillWorker(bundle, [...files, ...dataOf(walk, compiled), ...shownFiles(compiled, open.folder)]);
}

/** The template lies one folder below the site's root, a chapter two. */
function fillPage(template: string, page: WalkPage, styles: readonly string[]): string {
  const further = "../".repeat(page.path.split("/").length - WALK_PAGE.split("/").length);
  const moved = template.replace(/(\s(?:href|src)=")\.\.\//g, (_, before: string) => `${before}${further}../`);
  return fillWalk(moved, page, { styles: styles.map((name) => `${further}../${name}`) });
}

/** Tasks and solutions of the exercises in the walkthrough. */
function dataOf({ cuts }: Walk, { workshop }: Compiled): KeptFile[] {
  const ids = new Set(cuts.flatMap(({ id }) => [id, ...(workshop.exercises[id]?.uses ?? [])]));
  return [...dataFiles(workshop, true)]
    .filter(([path]) => ids.has(/^(?:tasks|solutions)\/([^.]+)\./.exec(path)?.[1] ?? ""))
    .map(([path, content]) => ({ path, content }));
}

/** The files that slides show: those beside them, and those of `public/`. */
function shownFiles({ workshop, media }: Compiled, folder: string): KeptFile[] {
  const html = slidesOf(workshop)
    .map((slide) => slide.html + (slide.reading ?? ""))
    .join("");
  const named = [...html.matchAll(new RegExp(`${BASE}/([^"'()\\s]+)`, "g"))].map(([, path = ""]) => decodeURI(path));
  return [...new Set(named)].flatMap((path) => {
    if (media.has(path)) return [{ path }];
    try {
      return [{ path, content: readFileSync(join(folder, "public", path)) }];
    } catch {
      return [];
    }
  });
}
