import { wordsOf } from "../model/words-of.ts";
import type { Decision } from "../room/decide.ts";
import type { Fact, RoomEvent } from "../room/events.ts";
import type { Refusal } from "../room/protocol.ts";
import { purged } from "../room/purge.ts";
import { replay } from "../room/reducer.ts";
import type { RoomState } from "../room/state.ts";
import { LogFault, type RoomLog } from "./log/log.ts";

/** Whose view has changed: hashes of phones, or everybody's. Stage and host see every change. */
export type Change = ReadonlySet<string> | "all";

/** What came of a request: it is in the log, or why it was refused. */
export type Outcome = { readonly seq: number } | { readonly refusal: Refusal };

/** One room, kept in a log. */
export interface LiveRoom {
  /** As it is in the log: nothing that a crash could take back is seen by anyone. */
  readonly state: RoomState;
  /** Why nothing can be saved, as a sentence. */
  readonly fault: string | undefined;
  /** Decides on the room as it will be once all that was asked before is done. Resolves once that is kept. */
  submit(decide: (state: RoomState, now: number) => Decision): Promise<Outcome>;
  /** Tries whether the log can be written again, after a fault. */
  probe(): Promise<void>;
  onChange(hear: (change: Change) => void): void;
  close(): Promise<void>;
}

interface Waiting {
  readonly events: readonly RoomEvent[];
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Reads a room from its log and goes on with it. What should have been erased is, should a crash have come between.
 * @param clock gives milliseconds since 1970
 */
export async function openLiveRoom(log: RoomLog, clock: () => number = Date.now): Promise<LiveRoom> {
  const erase = async () => log.rewrite(purged(await log.readSince(0)));
  await erase();
  const kept = replay(await log.readSince(0));
  const listeners = new Set<(change: Change) => void>();
  const pen = createPen(log, kept, (change) => {
    for (const hear of listeners) hear(change);
  });
  return {
    get state() {
      return pen.kept;
    },
    get fault() {
      return pen.fault;
    },
    async submit(decide) {
      const now = clock();
      const decision = decide(pen.head, now);
      if ("refusal" in decision) return decision;
      const outcome = await pen.write(decision.facts, now);
      if (decision.facts.some(isPurge) && "seq" in outcome) await pen.trying(erase);
      return outcome;
    },
    probe: () => pen.trying(() => log.append([])),
    onChange: (hear) => void listeners.add(hear),
    async close() {
      await pen.idle();
      await log.close();
    },
  };
}

const isPurge = (fact: Fact): boolean =>
  fact.type === "left" || (fact.type === "commanded" && fact.command.do === "close");

/**
 * Writes a room's log, many requests at a time.
 * @param kept the room as the log tells it
 * @param tell called once more of it is kept, and when it can or cannot be written any more
 */
function createPen(log: RoomLog, kept: RoomState, tell: (change: Change) => void) {
  /** What the room will be once everything asked for is kept. */
  let head = kept;
  let fault: string | undefined;
  let queue: Waiting[] = [];
  let writing: Promise<void> | undefined;

  log.subscribe((appended) => {
    const fresh = appended.filter(({ seq }) => seq > kept.seq);
    kept = replay(fresh, kept);
    if (head.seq < kept.seq) head = kept;
    tell(whoseOf(fresh, kept));
  });

  function setFault(words: string | undefined): void {
    if (words === fault) return;
    fault = words;
    tell("all");
  }

  async function trying(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      setFault(undefined);
      return true;
    } catch (error) {
      setFault(error instanceof LogFault ? error.message : `The room can’t save: ${wordsOf(error)}`);
      return false;
    }
  }

  /** Keeps what is waiting in one go: one write to the disk serves all requests that came during the one before. */
  async function flush(): Promise<void> {
    // Waits for the requests that are being read now.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      const events = batch.flatMap((each) => each.events);
      if (events.length === 0 || (await trying(() => log.append(events)))) {
        for (const { settle, events } of batch) settle({ seq: events.at(-1)?.seq ?? kept.seq });
      } else {
        // What was decided meanwhile stood on what is now lost.
        for (const { settle } of [...batch, ...queue]) settle({ refusal: "read-only" });
        queue = [];
        head = kept;
      }
    }
    writing = undefined;
  }

  return {
    get kept() {
      return kept;
    },
    get head() {
      return head;
    },
    get fault() {
      return fault;
    },
    trying: async (work: () => Promise<void>) => void (await trying(work)),
    idle: async () => writing,
    /** Resolves once the facts are kept, or cannot be. */
    write(facts: readonly Fact[], at: number): Promise<Outcome> {
      const events = facts.map((fact, index) => ({ seq: head.seq + 1 + index, at, fact }));
      head = replay(events, head);
      writing ??= flush();
      return new Promise((settle) => queue.push({ events, settle }));
    },
  };
}

/** Joins and answers change what one phone sees; all else what everybody does. */
function whoseOf(events: readonly RoomEvent[], { people }: RoomState): Change {
  const phones = new Set<string>();
  for (const { fact } of events) {
    if (fact.type !== "joined" && fact.type !== "answered") return "all";
    const phone = people.get(fact.who)?.phone;
    if (phone !== undefined) phones.add(phone);
  }
  return phones;
}
