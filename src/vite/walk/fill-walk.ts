import { decode } from "../../model/decode.ts";
import { escapeHtml, jsonBlock } from "../page.ts";
import type { WalkPage } from "./draw-walk.ts";

/** The walkthrough's template, below the pages' folder, and its address in `dev`. */
export const WALK_PAGE = "walk/index.html";

/** What a template is filled with beside the page itself. */
export interface Filling {
  /** Style sheets for browsers without script, as addresses from the page. */
  readonly styles?: readonly string[];
  /** Further blocks of JSON, by element id. */
  readonly blocks?: Readonly<Record<string, unknown>>;
}

/** Puts a page into the template: `<!--title-->`, `<!--styles-->`, `<!--walk-->`, `<!--data-->` and the language. */
export function fillWalk(template: string, page: WalkPage, { styles = [], blocks = {} }: Filling = {}): string {
  const links = styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}" />`).join("");
  const scripts = Object.entries({ workshop: page.data, ...blocks }).map(([id, value]) => jsonBlock(id, value));
  return template
    .replace(/(<html\b[^>]*\blang=")[^"]*/, (_, before: string) => before + escapeHtml(page.data.language))
    .replaceAll("<!--title-->", () => escapeHtml(page.title))
    .replace("<!--styles-->", () => (links === "" ? "" : `<noscript>${links}</noscript>`))
    .replace("<!--walk-->", () => page.html)
    .replace("<!--data-->", () => scripts.join("\n"));
}

/** The page an address of `dev` asks for: `/walk/archetypes/` is `walk/archetypes/index.html`. */
export function pageAt(pages: readonly WalkPage[], url: string): WalkPage | undefined {
  const path = decode(url.replace(/[?#].*$/s, "")).replace(/^\//, "");
  const name = path === "walk" || path.endsWith("/") ? `${path.replace(/\/$/, "")}/index.html` : path;
  return pages.find((page) => page.path === name);
}
