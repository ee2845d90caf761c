import { readCode } from "../../room/code.ts";
import type { Refusal } from "../../room/protocol.ts";
import { callerOf } from "../access.ts";
import { createRate } from "../rate.ts";
import type { RoomServer } from "../room-server.ts";
import type { In } from "./reply.ts";

/** Wrong codes in a row from one address, and milliseconds until the next may be tried. */
const BURST = 20;
const EVERY = 3_000;

/** Tells whether a code is the room's, or why it is refused: wrong, closed and expired codes alike. */
export type CodeGuard = (context: In, code: string) => Refusal | undefined;

/** Counts wrong codes; past the limit right ones are refused too, or the limit would tell them apart. */
export function createCodeGuard({ room }: RoomServer): CodeGuard {
  const wrong = createRate(BURST, EVERY);
  return (context, code) => {
    const caller = callerOf(context.env.incoming);
    if (wrong.isSpent(caller)) return "too-many";
    if (readCode(code) === room.state.code && !room.state.isClosed) return undefined;
    wrong.take(caller);
    return "no-room";
  };
}
