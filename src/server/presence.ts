import { monotonic } from "./monotonic.ts";

/** How long a phone counts as present after it asked for its view, in milliseconds. */
const POLLED = 10_000;
/** The same after its stream closed: it may be about to open another. */
const CLOSED = 2_000;
const SWEEP = 1_000;

/** Which phones can hear the room. */
export interface Presence {
  /** Hashes of the phones; the same set as long as nothing has changed. */
  readonly present: ReadonlySet<string>;
  /** A phone has opened a stream. @returns what to call once it has closed */
  arrive(phone: string): () => void;
  /** A phone has asked for its view. */
  poll(phone: string): void;
  close(): void;
}

/** @param changed called when a phone comes or goes */
export function createPresence(changed: () => void, clock: () => number = monotonic): Presence {
  const streams = new Map<string, number>();
  const until = new Map<string, number>();
  let present: ReadonlySet<string> = new Set();

  const look = () => {
    const now = clock();
    for (const [phone, end] of until) if (end <= now) until.delete(phone);
    const next = new Set([...streams.keys(), ...until.keys()]);
    if (next.size === present.size && [...next].every((phone) => present.has(phone))) return;
    present = next;
    changed();
  };
  const stay = (phone: string, milliseconds: number) => {
    until.set(phone, Math.max(until.get(phone) ?? 0, clock() + milliseconds));
  };
  const add = (phone: string) => {
    if (present.has(phone)) return;
    present = new Set([...present, phone]);
    changed();
  };
  const timer = setInterval(look, SWEEP);
  timer.unref();
  return {
    get present() {
      return present;
    },
    arrive(phone) {
      streams.set(phone, (streams.get(phone) ?? 0) + 1);
      add(phone);
      return () => {
        const left = (streams.get(phone) ?? 1) - 1;
        if (left > 0) streams.set(phone, left);
        else streams.delete(phone);
        stay(phone, CLOSED);
      };
    },
    poll(phone) {
      stay(phone, POLLED);
      add(phone);
    },
    close: () => clearInterval(timer),
  };
}
