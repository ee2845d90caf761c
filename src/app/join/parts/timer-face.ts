import type { Countdown } from "../../../model/index.ts";
import { showTime } from "../../deck/timer/time-words.ts";

/** How a phone shows the room's timer, which is advice and closes nothing. */
export interface TimerFace {
  readonly look: "running" | "last" | "over" | "paused" | "more";
  readonly time: string;
  readonly note: string;
}

/** For how long an added minute is pointed out, and the last stretch, in milliseconds. */
export const POINTED_OUT = 4_000;
const LAST = 20_000;

/** What is left at `now`, the server's clock, in milliseconds; below zero once it is over. */
export const leftOf = ({ ends, left }: Countdown, now: number): number => left ?? (ends ?? now) - now;

/**
 * @param now the server's clock
 * @param added when a minute was added last, by the same clock
 */
export function timerFace(timer: Countdown, now: number, added = Number.NEGATIVE_INFINITY): TimerFace {
  const left = leftOf(timer, now);
  const time = showTime(left);
  if (now - added < POINTED_OUT) return { look: "more", time, note: "one minute more" };
  if (timer.left !== undefined) return { look: "paused", time, note: "paused" };
  if (left <= 0) return { look: "over", time, note: "over, still open" };
  return { look: left <= LAST ? "last" : "running", time, note: "a guide" };
}
