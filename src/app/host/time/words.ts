const MINUTE = 60_000;

export type Pace = "on-time" | "behind" | "ahead";

/** Less than a minute either way is on time. */
export const paceOf = (drift: number): Pace => (Math.abs(drift) < MINUTE ? "on-time" : drift > 0 ? "behind" : "ahead");

/** Whole minutes of a duration, begun ones not counted. */
export const wholeMinutes = (time: number): number => Math.floor(Math.abs(time) / MINUTE);

/** The drift in whole minutes, as its words give it, in milliseconds. */
export const wholeDrift = (drift: number): number => Math.sign(drift) * wholeMinutes(drift) * MINUTE;

/** The drift in words: "On time", "4 min behind", "3 min in hand". */
export function driftWords(drift: number): string {
  const pace = paceOf(drift);
  if (pace === "on-time") return "On time";
  return `${wholeMinutes(drift)} min ${pace === "behind" ? "behind" : "in hand"}`;
}

/** What an item has used of its minutes: "2 of 20" while it lasts, "5 → 6" after, else the plan alone. */
export interface UsedWords {
  readonly plan: string;
  readonly used?: string;
  /** Whole minutes past the plan; 0 when none. */
  readonly over: number;
}

/** The numbers of one item of the running order; `used` in milliseconds. */
export function usedWords(minutes: number, used: number, state: "past" | "now" | "future"): UsedWords {
  const spent = state === "now" ? wholeMinutes(used) : Math.round(used / MINUTE);
  const over = Math.max(0, spent - minutes);
  const plan = plainNumber(minutes);
  return state === "future" && spent === 0 ? { plan, over: 0 } : { plan, used: String(spent), over };
}

/** A number of minutes without a needless fraction: 20, 2.5. */
export const plainNumber = (value: number): string => String(Math.round(value * 10) / 10);

/** A time of day as on the wall: "10:05". */
export const clockWords = (time: number): string =>
  new Date(time).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** A duration as hours and minutes, begun minutes not counted: "0:05", "1:20". */
export function spanWords(time: number): string {
  const minutes = wholeMinutes(time);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
