import MiniSearch from "minisearch";
import { SEARCH_OPTIONS, type SearchEntry } from "./options.ts";

/** Opens the index that the build made. @throws when it is of another version of the library */
export const openIndex = (text: string): MiniSearch<SearchEntry> =>
  MiniSearch.loadJSON<SearchEntry>(text, SEARCH_OPTIONS);
