import type { Connect } from "vite";
import type { Live } from "../dev/live.ts";
import type { Kinds } from "../exercises/kinds.ts";
import type { Compiled } from "../workshop/put-together.ts";
import { drawWalk, type Walk } from "./draw-walk.ts";
import { pageAt, WALK_PAGE } from "./fill-walk.ts";

const drawn = new WeakMap<Compiled, Promise<Walk>>();

/** The walkthrough of a workshop as it stands; drawn once for each state of it. */
export function walkOf(compiled: Compiled, kinds: Kinds): Promise<Walk> {
  const known = drawn.get(compiled) ?? drawWalk(compiled.workshop, kinds);
  drawn.set(compiled, known);
  return known;
}

/** Has Vite's server answer for every page of the walkthrough with its one template, and for what is searched. */
export function serveWalk(takeLive: () => Promise<Live>, kinds: Kinds): Connect.NextHandleFunction {
  return (request, response, next) => {
    const url = request.url ?? "/";
    if (!/^\/walk(?:[/?#]|$)/.test(url)) return next();
    answer(url).then((done) => done || next(), next);

    async function answer(asked: string): Promise<boolean> {
      const path = asked.replace(/[?#].*$/s, "");
      const isSearch = path === "/walk/search.json";
      if (!isSearch && !/(?:\/|\.html|\/walk)$/.test(path)) {
        // A folder's address ends in a slash, as static hosts have it.
        if (path.includes(".")) return false;
        response.writeHead(302, { Location: `${path}/` }).end();
        return true;
      }
      const walk = await walkOf((await takeLive()).snapshot.compiled, kinds);
      if (isSearch) {
        response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" }).end(walk.search);
        return true;
      }
      if (pageAt(walk.pages, asked)) {
        request.url = `/${WALK_PAGE}`;
        return false;
      }
      response.writeHead(404, { "Content-Type": "text/plain" }).end(`There is no ${path} here.\n`);
      return true;
    }
  };
}
