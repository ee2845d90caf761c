import type { Context, Hono } from "hono";
import * as v from "valibot";
import { REFUSALS, type Refusal, type RefusalBody } from "../../room/protocol.ts";
import type { Outcome } from "../live-room.ts";
import type { Env } from "../room-server.ts";

export type In = Context<Env>;

/** What is not in the table stands against the room's state: 409. */
const STATUS: Partial<Record<Refusal, 400 | 403 | 404 | 413 | 422 | 429 | 503>> = {
  "no-room": 404,
  "door-locked": 403,
  "not-joined": 403,
  removed: 403,
  "bad-key": 403,
  "not-allowed": 403,
  "too-large": 413,
  "too-many": 429,
  "bad-answer": 422,
  "keeps-private": 422,
  "read-only": 503,
  "bad-request": 400,
  "no-route": 404,
};

const NO_STORE = { "Cache-Control": "no-store" };

/** Answers that a request is refused. */
export const refuse = (context: In, code: Refusal): Response =>
  context.json<RefusalBody>({ code, message: REFUSALS[code] }, STATUS[code] ?? 409, NO_STORE);

/** Answers with what came of a request, and with `more` where it was done. */
export const conclude = (context: In, outcome: Outcome, more: object = {}): Response =>
  "refusal" in outcome ? refuse(context, outcome.refusal) : context.json({ seq: outcome.seq, ...more });

/** Answers with a text that is JSON already. */
export const sendJson = (context: In, text: string): Response =>
  context.body(text, 200, { "Content-Type": "application/json", ...NO_STORE });

/** Has `handle` answer what is posted to `path`, once it has the form of `schema`. */
export function post<T>(
  app: Hono<Env>,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  handle: (context: In, body: T) => Promise<Response>,
): void {
  app.post(path, async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    const read = v.safeParse(schema, body);
    return read.success ? handle(context, read.output) : refuse(context, "bad-request");
  });
}
