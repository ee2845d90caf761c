import * as v from "valibot";

/**
 * A countdown, told by the wall clock: while it runs, `end` is when its time is up, in milliseconds since 1970; while
 * it stands, `left` is what remains, in milliseconds, below zero once it is over.
 */
export type Countdown = { readonly end: number } | { readonly left: number };

const MINUTE = 60_000;

const schema = v.union([v.strictObject({ end: v.number() }), v.strictObject({ left: v.number() })]);

/** Reads a countdown back from storage; undefined for anything else. */
export function readCountdown(value: unknown): Countdown | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

/** True while it runs. */
export const isRunning = (countdown: Countdown): countdown is { readonly end: number } => "end" in countdown;

/** What remains at `now`, in milliseconds; below zero once it is over. */
export const leftAt = (countdown: Countdown, now: number): number =>
  isRunning(countdown) ? countdown.end - now : countdown.left;

/** Starts a countdown that stands, and stops one that runs. */
export const toggle = (countdown: Countdown, now: number): Countdown =>
  isRunning(countdown) ? { left: leftAt(countdown, now) } : { end: now + countdown.left };

/** One minute more; once it is over, one minute from now. */
export function addMinute(countdown: Countdown, now: number): Countdown {
  const left = Math.max(0, leftAt(countdown, now)) + MINUTE;
  return isRunning(countdown) ? { end: now + left } : { left };
}

/** How long until what is shown changes, in milliseconds. */
export function untilNext(left: number): number {
  const rest = left % 1000;
  return left > 0 ? rest || 1000 : 1000 + rest;
}
