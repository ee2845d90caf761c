import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { API, MAX_BODY, MAX_LINK } from "../../room/protocol.ts";
import type { Env, RoomServer } from "../room-server.ts";
import { createCodeGuard } from "./code-guard.ts";
import { addHost } from "./host.ts";
import { addPhone } from "./phone.ts";
import { type In, refuse } from "./reply.ts";
import { addWatching } from "./watching.ts";

/** The room's requests, at the addresses of `API`. */
export function createApi(server: RoomServer): Hono<Env> {
  const app = new Hono<Env>();
  const limits = [MAX_BODY, MAX_LINK].map((maxSize) =>
    bodyLimit({ maxSize, onError: (context) => refuse(context as In, "too-large") }),
  );
  app.use("/api/*", async (context, next) => {
    server.notice(context.env.incoming);
    if (context.req.method === "POST" && !isOwnPage(context)) return refuse(context, "bad-request");
    const [short, long] = limits;
    const limit = context.req.path === API.link && server.isHost(context) ? long : short;
    return limit?.(context, next);
  });
  const guard = createCodeGuard(server);
  addWatching(app, server, guard);
  addPhone(app, server, guard);
  addHost(app, server);
  app.all("/api/*", (context) => refuse(context, "no-route"));
  return app;
}

/** True when a page of this server sent this: no form of a foreign site can, and none of its scripts. */
function isOwnPage(context: In): boolean {
  const type = context.req.header("content-type") ?? "";
  const origin = context.req.header("origin") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return false;
  return URL.canParse(origin) && new URL(origin).host === context.req.header("host");
}
