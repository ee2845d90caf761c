import type { Hono } from "hono";
import { decideAnswer, decideJoin, decideLeave } from "../../room/decide.ts";
import { API, answerRequest, joinRequest, leaveRequest } from "../../room/protocol.ts";
import { callerOf } from "../access.ts";
import { personName, phoneName } from "../keys.ts";
import { createRate } from "../rate.ts";
import type { Env, RoomServer } from "../room-server.ts";
import type { CodeGuard } from "./code-guard.ts";
import { conclude, post, refuse } from "./reply.ts";

/** Requests in a row from one phone, and milliseconds until the next. */
const BURST = 40;
const EVERY = 500;

/** The same for joins from one address, which a whole room may share: none fills the room before the door is locked. */
const JOINS = 1_000;

/** Adds what phones ask for. */
export function addPhone(app: Hono<Env>, server: RoomServer, guard: CodeGuard): void {
  const { room, tokens, catalog } = server;
  const rate = createRate(BURST, EVERY);
  const joins = createRate(JOINS, EVERY);

  post(app, API.join, joinRequest, async (context, request) => {
    const wrong = guard(context, request.code);
    if (wrong) return refuse(context, wrong);
    const token = server.tokenOf(context) ?? tokens.forPhone(request.id);
    const phone = phoneName(token);
    if (!rate.take(phone) || !joins.take(callerOf(context.env.incoming))) return refuse(context, "too-many");
    const who = personName(token, request.id);
    const outcome = await room.submit((state) => decideJoin(state, request, who, phone));
    if ("seq" in outcome) server.keepPhone(context, token);
    return conclude(context, outcome, { who });
  });

  post(app, API.answer, answerRequest, async (context, request) => {
    const phone = server.phoneOf(context);
    if (phone === undefined) return refuse(context, "not-joined");
    if (!rate.take(phone)) return refuse(context, "too-many");
    return conclude(context, await room.submit((state) => decideAnswer(state, request, phone, catalog)));
  });

  post(app, API.leave, leaveRequest, async (context, { who }) => {
    const phone = server.phoneOf(context);
    if (phone === undefined) return refuse(context, "not-joined");
    return conclude(context, await room.submit((state) => decideLeave(state, who, phone)));
  });
}
