import MiniSearch from "minisearch";
import { plainText } from "../../../compiler/html/tree.ts";
import { SEARCH_OPTIONS, type SearchEntry } from "../search/options.ts";
import type { Plan } from "./plan.ts";

/** Everything a reader can search, as `search.json`: an index made at build, with the text that excerpts are cut from. */
export function indexWalk(plan: Plan): string {
  const index = new MiniSearch<SearchEntry>(SEARCH_OPTIONS);
  for (const { module, sections } of plan.chapters) {
    for (const { slide } of sections) {
      const text = plainText(`${slide.reading ?? ""} ${withoutStyles(slide.html)} ${labelsOf(slide.html)}`);
      index.add({ id: slide.id, title: slide.title, chapter: module.title, text });
    }
  }
  return JSON.stringify(index);
}

const withoutStyles = (html: string): string => html.replace(/<style[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, " ");

/** What drawings say of themselves; what is written inside them stands in no order that would read. */
const labelsOf = (html: string): string =>
  [...html.matchAll(/<figure\b[^>]*\baria-label="([^"]*)"/g)].map(([, label = ""]) => label).join(" ");
