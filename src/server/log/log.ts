import type { RoomEvent } from "../../room/events.ts";

/** Where a room's events are kept. Nothing else is true of a room. */
export interface RoomLog {
  /**
   * Adds events whose numbers follow on the last one's; all of them or none. Resolves once they outlive the process
   * and, where the log is a file, the machine. Without events it proves that the log can be written.
   * @throws {LogFault} when they cannot be kept
   */
  append(events: readonly RoomEvent[]): Promise<void>;
  /** The events after number `seq`, in order; 0 gives all. */
  readSince(seq: number): Promise<RoomEvent[]>;
  /** Calls `hear` with what is appended from now on, in order, once it is kept. @returns a function that ends it */
  subscribe(hear: (events: readonly RoomEvent[]) => void): () => void;
  /** Puts these events in the place of those with the same numbers; what stood there cannot be read any more. */
  rewrite(events: readonly RoomEvent[]): Promise<void>;
  close(): Promise<void>;
}

/** Why a log cannot keep what it is given, as a sentence for the host. */
export class LogFault extends Error {
  override readonly name = "LogFault";
}

/** What a log throws when events do not follow on its last: somebody else has written to it. */
export const outOfStep = (last: number, given: number): LogFault =>
  new LogFault(`The room’s log is at ${last}, and ${given} does not follow: another program has written to it.`);

/** Checks that events follow on number `last`, and on each other. @throws {LogFault} when they do not */
export function checkOrder(last: number, events: readonly RoomEvent[]): void {
  let expected = last;
  for (const { seq } of events) {
    if (seq !== expected + 1) throw outOfStep(expected, seq);
    expected = seq;
  }
}

/** Who hears of appended events. */
export function createListeners() {
  const listeners = new Set<(events: readonly RoomEvent[]) => void>();
  return {
    subscribe(hear: (events: readonly RoomEvent[]) => void): () => void {
      // A function of its own, so that the same listener may subscribe twice.
      const own = (events: readonly RoomEvent[]) => hear(events);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell(events: readonly RoomEvent[]): void {
      if (events.length > 0) for (const hear of [...listeners]) hear(events);
    },
  };
}
