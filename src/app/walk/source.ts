import type { Exercise, Json } from "../../model/index.ts";
import { type Cut, dataPath, fetchData, loadKind } from "../exercise-parts.ts";

/** Where a page gets what it is not made of: from the site, or out of the one file that holds everything. */
export interface Source {
  kind(id: string): Promise<Exercise>;
  /** Rejects with a sentence when it can't be had. */
  task(cut: Cut): Promise<Json>;
  solution(cut: Cut): Promise<Json>;
  /** The search's index, as text. */
  index(): Promise<string>;
}

/** The site around a page. @param root the way to it, empty or ending in a slash */
export const siteSource = (root: string): Source => ({
  kind: loadKind,
  task: (cut) => fetchData("tasks", cut, root),
  solution: (cut) => fetchData("solutions", cut, root),
  async index() {
    const response = await fetch(`${root}walk/search.json`);
    if (!response.ok) throw new Error(`walk/search.json could not be fetched: the server answered ${response.status}.`);
    return response.text();
  },
});

/** What the file carries in blocks of JSON: texts by the path they have on a site. */
export function fileSource(page: Document): Source {
  const read = (path: string): Json => {
    const block = page.querySelector(`script[type="application/json"][data-path="${CSS.escape(path)}"]`);
    if (!block) throw new Error(`This file was made without ${path}. Make it again.`);
    return JSON.parse(block.textContent ?? "null") as Json;
  };
  return {
    kind: loadKind,
    task: async (cut) => read(dataPath("tasks", cut)),
    solution: async (cut) => read(dataPath("solutions", cut)),
    index: async () => JSON.stringify(read("walk/search.json")),
  };
}
