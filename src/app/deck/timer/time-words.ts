const MINUTE = 60_000;

/** What remains as it is shown: `8:00`, and `+0:40` once it is over. A second counts until it has passed. */
export function showTime(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  return `${left > 0 ? "" : "+"}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What is said when what remains goes from `before` to `now`: at one minute and when the time is up. */
export function announce(before: number, now: number): string | undefined {
  if (before > 0 && now <= 0) return "Time’s up.";
  return before > MINUTE && now <= MINUTE ? "One minute left." : undefined;
}
