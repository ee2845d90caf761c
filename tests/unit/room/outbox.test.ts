import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Outbox, openOutbox } from "../../../src/room/outbox.ts";
import type { AnswerRequest } from "../../../src/room/protocol.ts";
import type { Reply } from "../../../src/room/send.ts";
import { REFUSALS, type Refusal } from "../../../src/room/wire.ts";

const answer = (id: string): AnswerRequest => ({ who: "w", id, exercise: "e", set: "", round: 1, answer: 1 });
const refused = (code: Refusal): Reply => ({ refusal: { code, message: REFUSALS[code] } });

describe("the outbox", () => {
  let waiting: AnswerRequest[];
  let sent: string[];
  let settled: [string, Reply][];
  let replies: (Reply | Error)[];
  let outbox: Outbox;

  beforeEach(() => {
    vi.useFakeTimers();
    waiting = [];
    sent = [];
    settled = [];
    replies = [];
    outbox = openOutbox({
      waiting: () => waiting,
      async send({ id }) {
        sent.push(id);
        const reply = replies.shift() ?? { seq: 1 };
        if (reply instanceof Error) throw reply;
        return reply;
      },
      settle(done, reply) {
        settled.push([done.id, reply]);
        waiting = waiting.filter(({ id }) => id !== done.id);
      },
      changed: () => {},
    });
  });
  afterEach(() => {
    outbox.close();
    vi.useRealTimers();
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);

  it("sends what waits one after the other, oldest first", async () => {
    waiting = [answer("a"), answer("b")];
    outbox.flush();
    await settle();
    expect(sent).toEqual(["a", "b"]);
    expect(settled.map(([id]) => id)).toEqual(["a", "b"]);
    expect(outbox.state).toEqual({ isSending: false, tries: 0 });
  });

  it("tries again by itself, the same answer, and tells how often it tried and when it will", async () => {
    waiting = [answer("a")];
    replies = [new Error(), new Error()];
    outbox.flush();
    await settle();
    expect(outbox.state).toMatchObject({ isSending: false, tries: 1 });
    expect(outbox.state.next).toBeGreaterThan(Date.now());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(outbox.state.tries).toBe(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual(["a", "a", "a"]);
    expect(settled).toEqual([["a", { seq: 1 }]]);
  });

  it("never waits longer than a quarter of a minute", async () => {
    waiting = [answer("a")];
    replies = Array.from({ length: 12 }, () => new Error());
    outbox.flush();
    for (let minute = 0; minute < 3; minute++) {
      await vi.advanceTimersByTimeAsync(15_000);
      expect((outbox.state.next ?? 0) - Date.now()).toBeLessThanOrEqual(15_000);
    }
  });

  it("tries at once when it is asked to", async () => {
    waiting = [answer("a")];
    replies = [new Error()];
    outbox.flush();
    await settle();
    outbox.flush();
    await settle();
    expect(settled).toEqual([["a", { seq: 1 }]]);
  });

  it("gives a refusal back and goes on, but keeps what a passing trouble refused", async () => {
    waiting = [answer("a"), answer("b")];
    replies = [refused("not-open"), refused("read-only")];
    outbox.flush();
    await settle();
    expect(settled).toEqual([["a", refused("not-open")]]);
    expect(waiting.map(({ id }) => id)).toEqual(["b"]);
    expect(outbox.state.refusal?.code).toBe("read-only");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(settled[1]).toEqual(["b", { seq: 1 }]);
  });

  it("sends the changed answer after the one that was on its way", async () => {
    waiting = [answer("a")];
    outbox.flush();
    waiting = [answer("a2")];
    outbox.flush();
    await settle();
    expect(sent).toEqual(["a", "a2"]);
  });
});
