import type { Hono } from "hono";
import * as v from "valibot";
import { decideCommand } from "../../room/decide.ts";
import { API, command, hostRequest } from "../../room/protocol.ts";
import { callerOf } from "../access.ts";
import { createRate } from "../rate.ts";
import type { Env, RoomServer } from "../room-server.ts";
import { conclude, post, refuse } from "./reply.ts";

/** Wrong keys in a row from one address, and milliseconds until the next may be tried. */
const BURST = 10;
const EVERY = 10_000;

/** What decks and host pages say to each other; the server only passes it on. */
const link = v.record(v.string(), v.unknown());

/** Adds what the host asks for. */
export function addHost(app: Hono<Env>, server: RoomServer): void {
  const { room, streams, tokens, catalog } = server;
  const wrong = createRate(BURST, EVERY);

  post(app, API.host, hostRequest, async (context, { key }) => {
    const caller = callerOf(context.env.incoming);
    if (wrong.isSpent(caller)) return refuse(context, "too-many");
    if (!tokens.isHostKey(key)) {
      wrong.take(caller);
      return refuse(context, "bad-key");
    }
    server.keepHost(context);
    return context.json({});
  });

  post(app, API.command, command, async (context, request) => {
    if (!server.isHost(context)) return refuse(context, "not-allowed");
    return conclude(context, await room.submit((state, now) => decideCommand(state, request, now, catalog)));
  });

  post(app, API.link, link, async (context, message) => {
    if (!server.isHost(context)) return refuse(context, "not-allowed");
    streams.relay(JSON.stringify(message));
    return context.json({});
  });
}
