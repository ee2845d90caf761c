const HALF = 30;

/** Minutes of a chapter or a section, in figures: "14 min", at least 1. */
export const minutesInFigures = (minutes: number): string => `${Math.max(1, Math.round(minutes))} min`;

/** A length of time in words, to five minutes from a quarter of an hour on: "about an hour and ten minutes". */
export function timeInWords(minutes: number): string {
  if (minutes < 1) return "under a minute";
  const rounded = minutes < 15 ? Math.round(minutes) : Math.round(minutes / 5) * 5;
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  if (hours === 0) return `about ${rest} ${rest === 1 ? "minute" : "minutes"}`;
  const whole = hours === 1 ? "an hour" : `${hours} hours`;
  if (rest === 0) return `about ${whole}`;
  if (rest === HALF) return hours === 1 ? "about an hour and a half" : `about ${hours} and a half hours`;
  return `about ${whole} and ${rest} minutes`;
}

const DAY = 86_400_000;

/**
 * When something was, as one would say it now: "Earlier today", "Yesterday", "On Tuesday", "On 3 May".
 * @param then milliseconds since 1970, as is `now`
 */
export function dayInWords(then: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY);
  if (days <= 0) return "Earlier today";
  if (days === 1) return "Yesterday";
  const date = new Date(then);
  if (days < 7) return `On ${date.toLocaleDateString("en-GB", { weekday: "long" })}`;
  const year = date.getFullYear() === new Date(now).getFullYear() ? {} : ({ year: "numeric" } as const);
  return `On ${date.toLocaleDateString("en-GB", { day: "numeric", month: "long", ...year })}`;
}

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** "1 answer", "3 answers". */
export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
