import type { AnswerRequest } from "./protocol.ts";
import type { Reply } from "./send.ts";
import type { Refusal, RefusalBody } from "./wire.ts";

/** Refusals that pass by themselves. */
const PASSING: readonly Refusal[] = ["too-many", "read-only"];
/** Milliseconds to the first and at most to any later try; each varies by chance, so that a room does not come at once. */
const FIRST = 1_000;
const LAST = 15_000;

export interface OutboxOptions {
  /** What waits, oldest first; read anew before each try, for an answer may be changed while it waits. */
  waiting(): readonly AnswerRequest[];
  send(answer: AnswerRequest): Promise<Reply>;
  /** The room has it, or will never take it; `waiting` must not give it again. */
  settle(answer: AnswerRequest, reply: Reply): void;
  /** Something about `state` changed. */
  changed(): void;
}

/** How sending goes. */
export interface OutboxState {
  readonly isSending: boolean;
  /** Tries without an answer since the last that had one. */
  readonly tries: number;
  /** When it tries again by itself, in milliseconds since 1970. */
  readonly next?: number;
  /** Why the room takes nothing at the moment. */
  readonly refusal?: RefusalBody;
}

export interface Outbox {
  readonly state: OutboxState;
  /** Tries at once: something was put in, the room is back, or a person asks. */
  flush(): void;
  close(): void;
}

/** Sends what waits, one after the other, until each is settled. A try that had no answer is made again, unchanged. */
export function openOutbox(options: OutboxOptions): Outbox {
  let state: OutboxState = { isSending: false, tries: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const turn = (next: OutboxState) => {
    state = next;
    if (!isClosed) options.changed();
  };
  const rest = (tries: number, refusal?: RefusalBody) => {
    const longest = Math.min(LAST, FIRST * 2 ** (tries - 1));
    const pause = longest * (0.5 + Math.random() / 2);
    timer = setTimeout(flush, pause);
    turn({ isSending: false, tries, next: Date.now() + pause, ...(refusal && { refusal }) });
  };

  async function flush(): Promise<void> {
    if (state.isSending || isClosed) return;
    clearTimeout(timer);
    let { tries } = state;
    if (options.waiting().length === 0 && tries === 0) return;
    for (let [answer] = options.waiting(); answer; [answer] = options.waiting()) {
      turn({ isSending: true, tries });
      const reply = await options.send(answer).catch(() => undefined);
      if (isClosed) return;
      if (!reply) return rest(tries + 1);
      if ("refusal" in reply && PASSING.includes(reply.refusal.code)) return rest(tries + 1, reply.refusal);
      tries = 0;
      options.settle(answer, reply);
    }
    turn({ isSending: false, tries: 0 });
  }

  return {
    get state() {
      return state;
    },
    flush: () => void flush(),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
