import type { Options } from "minisearch";

/** One section as the search knows it. */
export interface SearchEntry {
  /** The slide's id. */
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  readonly text: string;
}

/** How the index is made at build and read in the browser: both must say the same. */
export const SEARCH_OPTIONS: Options<SearchEntry> = {
  fields: ["title", "text", "chapter"],
  storeFields: ["title", "chapter", "text"],
  searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.15, combineWith: "AND" },
};
