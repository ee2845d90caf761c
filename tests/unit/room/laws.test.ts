import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Json, stepKey } from "../../../src/model/index.ts";
import { type Decision, decideAnswer, decideCommand, decideJoin, decideLeave } from "../../../src/room/decide.ts";
import type { RoomEvent } from "../../../src/room/events.ts";
import type { Command } from "../../../src/room/protocol.ts";
import { purged } from "../../../src/room/purge.ts";
import { reduce, replay } from "../../../src/room/reducer.ts";
import { currentStep, type RoomState } from "../../../src/room/state.ts";
import { resultOf } from "../../../src/room/tally.ts";
import { hostView, phoneFrame, phonePeople, type Scene, stageView } from "../../../src/room/views.ts";
import { catalog } from "./pick.ts";

/** What people and the host do. A retry sends something again that was sent before, however long ago. */
type Deed =
  | { readonly do: "join"; readonly person: number }
  | { readonly do: "answer"; readonly person: number; readonly pick: string }
  | { readonly do: "late"; readonly person: number; readonly round: number }
  | { readonly do: "retry"; readonly back: number }
  | { readonly do: "leave"; readonly person: number }
  | { readonly do: "host"; readonly command: Command };

const person = fc.nat({ max: 5 });
const on = fc.boolean();
const opened = { exercise: fc.constantFrom("pick", "pick", "pick", "private"), set: fc.constantFrom("", "", "few") };

const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("open" as const), ...opened }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Command>(
      { do: "lock" },
      { do: "show" },
      { do: "again" },
      { do: "reveal" },
      { do: "end" },
      { do: "reset" },
      { do: "undo" },
      { do: "more" },
      { do: "focus", item: "red" },
    ),
  },
  fc.record({ do: fc.constantFrom("hide" as const, "pause" as const, "blank" as const), on }),
  fc.record({ do: fc.constant("timer" as const), minutes: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant("remove" as const), who: person.map((number) => `p${number}`) }),
  fc.record({ do: fc.constant("door" as const), locked: on }),
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("join" as const), person }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      person,
      pick: fc.constantFrom("red", "green", "blue", "mauve"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("late" as const), person, round: fc.constantFrom(1, 2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("retry" as const), back: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("leave" as const), person }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("host" as const), command }) },
);

/** Who answered what last, told without the reducer: one answer a person and step. */
type Book = Map<string, Map<string, Json>>;

/** Plays deeds as the server would. */
function play(deeds: readonly Deed[]) {
  const events: RoomEvent[] = [];
  const sent: ((state: RoomState) => Decision)[] = [];
  let state = replay([]);
  let refusals = 0;
  let ids = 0;
  const keep = (decision: Decision) => {
    if ("refusal" in decision) refusals += 1;
    else
      for (const fact of decision.facts) {
        const event: RoomEvent = { seq: state.seq + 1, at: 1_000 * (state.seq + 1), fact };
        events.push(event);
        state = reduce(state, event);
      }
  };
  const send = (request: (state: RoomState) => Decision) => {
    sent.push(request);
    keep(request(state));
  };
  const settings = { alias: false, minGroup: 5 };
  const card = { id: "r", code: "ABCDEF", title: "T", language: "en", settings, isRehearsal: false };
  keep({ facts: [{ type: "opened", ...card }] });
  for (const one of deeds) {
    if (one.do === "host") keep(decideCommand(state, one.command, 1_000 * state.seq, catalog));
    else if (one.do === "retry") {
      const again = sent.at(-1 - one.back);
      if (again) keep(again(state));
    } else {
      const who = `p${one.person}`;
      const phone = `phone${one.person % 3}`;
      if (one.do === "join") {
        send((now) => decideJoin(now, { code: "abc def", id: "made-by-a-phone" }, who, phone));
      } else if (one.do === "leave") send((now) => decideLeave(now, who, phone));
      else {
        const { exercise = "pick", set = "", round = 1 } = currentStep(state) ?? {};
        const given = one.do === "late" ? { pick: "red" } : { pick: one.pick };
        ids += 1;
        const asked = {
          who,
          id: `a${ids}`,
          exercise,
          set,
          round: one.do === "late" ? (one.round as 1 | 2) : (round as 1 | 2),
          answer: exercise === "private" && one.do === "answer" ? null : given,
        };
        send((now) => decideAnswer(now, asked, phone, catalog));
      }
    }
  }
  return { events, state, refusals };
}

/** What the log says each step's answers are, read as plainly as can be. */
function read(events: readonly RoomEvent[]): Book {
  const book: Book = new Map();
  const stepOf = (key: string) => {
    const step = book.get(key) ?? new Map<string, Json>();
    book.set(key, step);
    return step;
  };
  for (const { fact } of events) {
    if (fact.type === "answered") stepOf(stepKey(fact)).set(fact.who, fact.answer);
    if (fact.type === "left") for (const step of book.values()) step.delete(fact.who);
  }
  return book;
}

const bookOf = (state: RoomState): Book =>
  new Map(
    [...state.steps].map(([key, { answers }]) => [
      key,
      new Map([...answers].map(([who, { answer }]) => [who, answer] as const)),
    ]),
  );

const sorted = (book: Book) =>
  [...book]
    .map(([key, answers]) => [key, [...answers].sort()] as const)
    .filter(([, answers]) => answers.length > 0)
    .sort();

const scene = (present: readonly string[] = []): Scene => ({
  now: 0,
  catalog,
  present: new Set(present),
  joins: [],
  hosts: [],
});

/** Deeds that take no answers back but by leaving. */
const isPlain = (one: Deed): boolean => one.do !== "host" || !["reset", "undo", "remove"].includes(one.command.do);

describe("whatever people and host do, in whatever order", () => {
  // Long ones: by itself fast-check prefers lists of ten at most, in which hardly anybody answers.
  const deeds = fc.array(deed, { maxLength: 80, size: "max" });

  it("each person has one answer to a step, the last that was taken, and the tally is that of these", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const { events, state } = play(all.filter(isPlain));
        const book = read(events);
        expect(sorted(bookOf(state))).toEqual(sorted(book));
        for (const [key, step] of state.steps) {
          const playable = catalog(step.exercise, step.set)!;
          if (playable.shares === "nothing") continue;
          const answers = [...(book.get(key)?.values() ?? [])];
          expect(resultOf(step.answers, playable).tally).toEqual(playable.logic.tally(playable.task, answers));
        }
      }),
    );
  });

  it("a log that is read again gives the same room, from any event on", () => {
    fc.assert(
      fc.property(deeds, fc.nat(), (all, cut) => {
        const { events, state } = play(all);
        const middle = cut % (events.length + 1);
        const copied = JSON.parse(JSON.stringify(events)) as RoomEvent[];
        expect(replay(copied)).toEqual(state);
        expect(replay(copied.slice(middle), replay(copied.slice(0, middle)))).toEqual(state);
      }),
    );
  });

  it("nothing sent again changes anything", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const plain = all.filter((one) => isPlain(one) && one.do !== "leave");
        const once = play(plain.filter(({ do: what }) => what !== "retry"));
        const again = play(plain);
        // What was refused may be taken later; what was taken stays as it was.
        for (const [key, step] of once.state.steps) {
          for (const [who] of step.answers) expect(again.state.steps.get(key)?.answers.has(who)).toBe(true);
        }
        const ids = again.events.flatMap(({ fact }) => (fact.type === "answered" ? [fact.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
        const joins = again.events.flatMap(({ fact }) => (fact.type === "joined" ? [fact.who] : []));
        expect(new Set(joins).size).toBe(joins.length);
      }),
    );
  });

  it("what comes again after a newer answer does not take its place", () => {
    const asked = { who: "p0", exercise: "pick", set: "", round: 1 as const };
    const { state } = play([
      { do: "join", person: 0 },
      { do: "host", command: { do: "open", exercise: "pick", set: "" } },
      { do: "answer", person: 0, pick: "red" },
      { do: "answer", person: 0, pick: "blue" },
    ]);
    expect(decideAnswer(state, { ...asked, id: "a1", answer: { pick: "red" } }, "phone0", catalog)).toEqual({
      facts: [],
    });
  });

  it("phones get no tally and no solution before the reveal, the stage no tally before it is shown", () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const { state } = play(all);
        const step = currentStep(state);
        const phone = JSON.stringify([phoneFrame(state, scene()), phonePeople(state, "phone0")]);
        const stage = JSON.stringify(stageView(state, scene()));
        if (step?.phase !== "revealed") expect(`${phone}${stage}`).not.toContain("THE-SOLUTION");
        if (step?.phase !== "revealed") expect(phone).not.toMatch(/counts|answered|tally|words/);
        if (step?.phase === "open" || step?.phase === "locked") expect(stage).not.toMatch(/tally|pick":/);
        if (step?.isHidden) expect(stage).not.toMatch(/tally|THE-SOLUTION/);
        if ((step?.answers.size ?? 0) < 5) expect(`${phone}${stage}`).not.toContain('"tally"');
        const others = [...state.people.values()].filter((one) => one.phone !== "phone0");
        for (const { id } of others) expect(phone).not.toContain(`"${id}"`);
      }),
    );
  });

  it("counts everybody once, present or asleep", () => {
    fc.assert(
      fc.property(deeds, fc.subarray(["phone0", "phone1", "phone2"]), (all, present) => {
        const { state } = play(all);
        const { counts, seats } = hostView(state, scene(present));
        const members = [...state.people.values()].filter(({ isRemoved }) => !isRemoved);
        expect(counts.here + counts.asleep).toBe(members.length);
        expect(seats.filter(({ isAsleep }) => !isAsleep)).toHaveLength(counts.here);
        expect(seats.filter(({ hasAnswered }) => hasAnswered)).toHaveLength(counts.answered);
      }),
    );
  });

  it("undo gives back what a reset or a removal took", () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom("reset", "remove"), (all, what) => {
        const { state } = play(all);
        const asked: Command = what === "reset" ? { do: "reset" } : { do: "remove", who: "p0" };
        const decision = decideCommand(state, asked, 5, catalog);
        if ("refusal" in decision) return;
        const done = replay(
          decision.facts.map((fact) => ({ seq: state.seq + 1, at: 5, fact })),
          state,
        );
        expect(sorted(bookOf(done)).flat(3)).not.toContain(what === "remove" ? "p0" : "nothing");
        const undone = reduce(done, {
          seq: done.seq + 1,
          at: 6,
          fact: { type: "commanded", command: { do: "undo" } },
        });
        expect(sorted(bookOf(undone))).toEqual(sorted(bookOf(state)));
        expect(undone.steps.get(state.current ?? "")?.phase).toBe(currentStep(state)?.phase);
        expect(undone.people).toEqual(state.people);
      }),
    );
  });

  it("what is erased of those who left, or for a closed room, changes nothing else", () => {
    fc.assert(
      fc.property(deeds, on, (all, closes) => {
        const close: Deed[] = closes ? [{ do: "host", command: { do: "close" } }] : [];
        const { events, state } = play([...all, ...close]);
        const stand = new Map(purged(events).map((event) => [event.seq, event]));
        const kept = events.map((event) => stand.get(event.seq) ?? event);
        const again = replay(kept);
        const left = new Set(events.flatMap(({ fact }) => (fact.type === "left" ? [fact.who] : [])));
        const text = JSON.stringify(kept.filter(({ fact }) => fact.type === "joined" || fact.type === "answered"));
        for (const who of left) expect(text).not.toContain(`"${who}"`);
        expect(sorted(bookOf(again))).toEqual(sorted(bookOf(state)));
        expect(purged(kept)).toEqual([]);
        if (closes) expect(JSON.stringify(kept)).not.toContain("phone0");
      }),
    );
  });
});
