import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Hono } from "hono";
import * as v from "valibot";
import { API, type Refusal, type Role } from "../../room/protocol.ts";
import { peopleOn } from "../../room/views.ts";
import { isLocal } from "../access.ts";
import type { Env, RoomServer } from "../room-server.ts";
import type { CodeGuard } from "./code-guard.ts";
import { type In, refuse, sendJson } from "./reply.ts";

const roles = v.picklist(["phone", "stage", "host"]);

/** Adds what is followed: the stream of a role's views, and the view once. */
export function addWatching(app: Hono<Env>, server: RoomServer, guard: CodeGuard): void {
  const { room, source, streams, presence } = server;

  app.get(API.stream, (context) => {
    const role = admit(server, context);
    if ("refusal" in role) return refuse(context, role.refusal);
    const phone = role.is === "phone" ? server.phoneOf(context) : undefined;
    const closed = phone === undefined ? () => undefined : presence.arrive(phone);
    // The server speaks HTTP/1.1, and a stream writes to Node's own response: nothing stands between.
    const response = context.env.outgoing as ServerResponse;
    streams.open({ role: role.is, phone, response }, closed);
    return RESPONSE_ALREADY_SENT;
  });

  app.get(API.view, (context) => {
    const role = admit(server, context);
    if ("refusal" in role) {
      const code = context.req.query("code");
      if (role.refusal !== "not-joined" || code === undefined) return refuse(context, role.refusal);
      const wrong = guard(context, code);
      return wrong ? refuse(context, wrong) : sendJson(context, server.door());
    }
    const phone = server.phoneOf(context);
    if (role.is === "phone" && phone !== undefined) {
      presence.poll(phone);
      const isCurrent = Number(context.req.query("since") ?? "-1") >= room.state.seq;
      if (isCurrent && room.fault === undefined) return context.body(null, 204);
    }
    source.prepare();
    return sendJson(context, source.view(role.is, phone)?.json ?? "");
  });
}

/** The role a caller asks for, or why they may not follow the room in it. */
function admit(server: RoomServer, context: In): { readonly is: Role } | { readonly refusal: Refusal } {
  const asked = v.safeParse(roles, context.req.query("role"));
  if (!asked.success) return { refusal: "bad-request" };
  const is = asked.output;
  if (is === "phone") {
    const people = peopleOn(server.room.state, server.phoneOf(context) ?? "");
    if (people.some(({ isRemoved }) => !isRemoved)) return { is };
    return { refusal: people.length > 0 ? "removed" : "not-joined" };
  }
  const isAllowed = server.isHost(context) || (is === "stage" && isLocal(context.env.incoming));
  return isAllowed ? { is } : { refusal: "not-allowed" };
}
