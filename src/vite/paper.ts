import type { Rolldown } from "vite";
import { type DrawnPaper, type Exercise, PAPERS, type PaperName, type PaperOptions } from "../model/index.ts";
import { escapeHtml } from "./page.ts";
import type { OpenWorkshop } from "./workshop/open-workshop.ts";
import type { Compiled } from "./workshop/put-together.ts";

/** The pages of a document, drawn by what is loaded together with the exercises' kinds. */
interface Drawing {
  drawPaper(
    name: PaperName,
    workshop: Compiled["workshop"],
    kinds: Readonly<Record<string, Exercise>>,
    options: PaperOptions,
  ): DrawnPaper;
}

/** A document's page, below the folder of pages. */
export const paperPage = (name: PaperName): string => `paper/${name}/index.html`;

/** The document whose page lies at a path below the folder of pages: `/paper/handout/index.html`. */
export const paperAt = (path: string): PaperName | undefined => PAPERS.find((name) => path === `/${paperPage(name)}`);

/** Fills a document's page: its title, its language, the sizes of its pages and all that stands on them. */
export async function fillPaper(
  html: string,
  name: PaperName,
  { workshop }: Compiled,
  { kinds }: OpenWorkshop,
  { paper, agenda }: { readonly paper?: PaperOptions; readonly agenda?: string },
): Promise<string> {
  const { drawPaper } = await kinds.import<Drawing>("app/paper/draw.tsx");
  const loaded: Record<string, Exercise> = {};
  for (const { id, kind } of Object.values(workshop.exercises)) {
    const exercise = await kinds.load(kind, `exercises/${id}`);
    if (exercise) loaded[id] = exercise;
  }
  const { title, language, css, body } = drawPaper(name, workshop, loaded, paper ?? { size: "a4", agenda });
  return html
    .replace(/(<html\b[^>]*\blang=")[^"]*/, (_, before: string) => before + escapeHtml(language))
    .replace("<!--title-->", () => escapeHtml(title))
    .replace("<!--style-->", () => `<style>${css}</style>`)
    .replace("<!--paper-->", () => body);
}

/** A built page without its script, which was there for the styles that it brings. */
export const withoutScripts = (html: string): string =>
  html.replaceAll(/\s*<script type="module"[^>]*><\/script>|\s*<link rel="modulepreload"[^>]*>/g, "");

/**
 * Takes out of a bundle what only the pages for paper brought: scripts that no other page loads, and fonts in a form
 * that no browser needs which can print them.
 * @param pages absolute paths of the pages for paper
 */
export function dropUnused(bundle: Rolldown.OutputBundle, pages: ReadonlySet<string>): void {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const isPaper = ({ facadeModuleId }: Rolldown.OutputChunk) => facadeModuleId !== null && pages.has(facadeModuleId);
  const kept = new Set(chunks.filter((chunk) => chunk.isEntry && !isPaper(chunk)));
  for (const chunk of kept) {
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      const next = bundle[name];
      if (next?.type === "chunk") kept.add(next);
    }
  }
  for (const chunk of chunks) if (!kept.has(chunk)) delete bundle[chunk.fileName];
  for (const output of Object.values(bundle)) {
    if (output.type !== "asset") continue;
    if (output.fileName.endsWith(".woff")) delete bundle[output.fileName];
    else if (output.fileName.endsWith(".css")) output.source = output.source.toString().replaceAll(WOFF, "");
  }
}

/** The second form of a font in a rule that has a better one. */
const WOFF = /,\s*url\([^)]*\.woff["']?\)\s*format\(["']?woff["']?\)/g;
