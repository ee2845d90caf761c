import type { Countdown } from "../../../model/index.ts";
import { showTime } from "../../deck/timer/time-words.ts";

/** From here on the time is marked. */
const LAST = 20_000;

/** A countdown as it stands: what is left in milliseconds (below zero once over), as shown, and in which state. */
export interface TimerFace {
  readonly left: number;
  readonly text: string;
  readonly state: "running" | "last" | "over" | "paused";
  readonly words: string;
  /** What the time means, where there is room to say it. */
  readonly note: string;
}

/** @param now milliseconds of the server's clock */
export function faceOf({ ends, left: rest = 0, length }: Countdown, now: number): TimerFace {
  const left = ends === undefined ? rest : ends - now;
  const state = ends === undefined ? "paused" : left <= 0 ? "over" : left <= LAST ? "last" : "running";
  const of = showTime(length);
  const words = { running: `Of ${of}.`, last: `Of ${of}.`, over: "Over.", paused: `Paused, of ${of}.` };
  const note = state === "paused" ? "" : "A guide: nothing locks by itself.";
  return { left, text: showTime(left), state, words: words[state], note };
}
