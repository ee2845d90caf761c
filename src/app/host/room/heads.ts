import type { HostView, Phase } from "../../../model/index.ts";

/** The people in the room by how far they are; nobody is counted twice. */
export interface Heads {
  readonly total: number;
  readonly answered: number;
  /** Awake, without an answer. */
  readonly working: number;
  /** Asleep, without an answer. */
  readonly asleep: number;
}

/** Above so many people a square each is a pattern nobody counts. */
export const MOST_SQUARES = 40;

/** Counts the people of a room. */
export function headsOf({ counts, seats }: Pick<HostView, "counts" | "seats">): Heads {
  const total = Math.max(counts.here + counts.asleep, counts.answered);
  const sleepers = seats.filter(({ isAsleep, hasAnswered }) => isAsleep && !hasAnswered).length;
  const asleep = Math.min(sleepers, total - counts.answered);
  return { total, answered: counts.answered, working: total - counts.answered - asleep, asleep };
}

/** "3 still at it, 1 phone asleep." */
export function headWords({ total, answered, working, asleep }: Heads, phase: Phase): string {
  if (total === 0) return "Nobody is in the room yet.";
  if (answered === total) return total === 1 ? "The one person here is in." : "Everyone is in.";
  const isOver = phase !== "open";
  const left = working > 0 ? [`${working} ${isOver ? "did not answer" : "still at it"}`] : [];
  const slept = asleep > 0 ? [`${asleep} ${asleep === 1 ? "phone" : "phones"} asleep`] : [];
  return `${[...left, ...slept].join(", ")}.`;
}

/** "18 here, 1 asleep"; the phones that sleep have joined and will be back. */
export const hereWords = ({ here, asleep }: HostView["counts"]): string =>
  `${here} here${asleep > 0 ? `, ${asleep} asleep` : ""}`;
