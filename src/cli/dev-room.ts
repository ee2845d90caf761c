import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Plugin } from "vite";
import type { Catalog, Playable } from "../room/catalog.ts";
import { isLocal, isLoopback } from "../server/access.ts";
import { createApi } from "../server/api/api.ts";
import { createRoomServer } from "../server/room-server.ts";
import { createPassingRoom } from "../server/rooms.ts";
import type { OpenWorkshop } from "../vite/workshop/open-workshop.ts";
import { addressOf } from "./serving.ts";

/**
 * A room beside the deck of `dev`, for this machine only: it is gone when the server stops. `/join` is a phone.
 */
export async function devRoom(workshop: OpenWorkshop): Promise<Plugin> {
  const { title, language } = (await workshop.compile()).workshop;
  const { room, key } = await createPassingRoom({ title, language }, false);
  const exercises = followExercises(workshop);
  let port = 0;
  const addresses = () => [addressOf("127.0.0.1", port)];
  const server = createRoomServer({ room, key, catalog: exercises.catalog, addresses });
  const answer = getRequestListener(createApi(server).fetch);
  return {
    name: "staffroom:room",
    // The page answers at several addresses, and what it loads is named relative to one.
    transformIndexHtml: (html, { path }) =>
      path === "/join/index.html" ? html.replaceAll('="./', '="/join/').replaceAll('="../', '="/') : html,
    configureServer({ middlewares, httpServer }) {
      httpServer?.once("listening", () => {
        const bound = httpServer.address();
        if (typeof bound === "object" && bound) port = bound.port;
      });
      httpServer?.once("close", () => void server.close());
      middlewares.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
        if (!isLoopback(request)) return next();
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        if (pathname.startsWith("/api/")) {
          exercises.refresh().then(() => answer(request, response), next);
          return;
        }
        const isDeck = /^\/(index\.html)?$/.test(pathname);
        if (/^\/(join\/?|r\/[^/]*)$/i.test(pathname) || (isDeck && !isLocal(request))) request.url = "/join/index.html";
        else if (isDeck || /^\/host\//.test(pathname)) response.setHeader("Set-Cookie", server.hostCookie);
        next();
      });
    },
  };
}

/** The exercises as they are written now. */
function followExercises(workshop: OpenWorkshop): { readonly catalog: Catalog; refresh(): Promise<void> } {
  let playables = new Map<string, Playable>();
  return {
    catalog: (exercise, set) => playables.get(`${exercise}|${set}`),
    async refresh() {
      // While the folder cannot be compiled, the room goes on with what was there.
      const compiledNow = await workshop.compile().catch(() => undefined);
      if (!compiledNow) return;
      const next = new Map<string, Playable>();
      for (const compiled of Object.values(compiledNow.workshop.exercises)) {
        const kind = await workshop.kinds.load(compiled.kind, `exercises/${compiled.id}`).catch(() => undefined);
        if (!kind) continue;
        for (const [set, parts] of Object.entries(compiled.cuts)) {
          const name = `${compiled.id}|${set}`;
          const known = playables.get(name);
          const isSame = known?.task === parts.task && known.logic === kind.logic;
          const { logic, examples } = kind;
          next.set(name, isSame ? known : { ...parts, logic, examples, shares: compiled.shares });
        }
      }
      playables = next;
    },
  };
}
