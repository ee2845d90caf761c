import { useEffect, useReducer } from "preact/hooks";
import type { Countdown } from "../../../model/index.ts";
import { type Known, knownRoom, watchRoom } from "./store.ts";

/** What is known of the room, as it changes. */
export function useRoom(): Known | undefined {
  const [, again] = useReducer<number, void>((count) => count + 1, 0);
  // What was learnt between the drawing and this must not be missed.
  useEffect(() => {
    again();
    return watchRoom(() => again());
  }, []);
  return knownRoom();
}

/** What is left of a countdown, in milliseconds, second by second; below zero once it is over. */
export function useLeft(timer: Countdown | undefined, ahead: number): number | undefined {
  const [, again] = useReducer<number, void>((count) => count + 1, 0);
  const left = timer && leftOf(timer, Date.now() + ahead);
  const runs = timer?.ends !== undefined;
  useEffect(() => {
    if (!runs || left === undefined) return;
    const next = setTimeout(() => again(), left > 0 ? left % 1000 || 1000 : 1000 - (-left % 1000));
    return () => clearTimeout(next);
  });
  return left;
}

/** What is left of a countdown at `now`, the server's clock, in milliseconds. */
export const leftOf = ({ ends, left = 0 }: Countdown, now: number): number => (ends === undefined ? left : ends - now);
