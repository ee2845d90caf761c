import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../src/room/catalog.ts";
import { decideAnswer, decideCommand } from "../../../src/room/decide.ts";
import type { RoomEvent } from "../../../src/room/events.ts";
import type { Command } from "../../../src/room/protocol.ts";
import { purged } from "../../../src/room/purge.ts";
import { reduce, replay } from "../../../src/room/reducer.ts";
import { currentStep } from "../../../src/room/state.ts";
import { resultOf } from "../../../src/room/tally.ts";
import { hostView, phoneFrame, phonePeople, type Scene, stageView } from "../../../src/room/views.ts";
import { bookOf, read, sorted } from "./book.ts";
import { type Deed, deed, isPlain, on, play } from "./deeds.ts";
import { catalog } from "./pick.ts";

const scene = (present: readonly string[] = []): Scene => ({
  now: 0,
  catalog,
  present: new Set(present),
  joins: [],
  hosts: [],
});

const hosted = (name: "lock" | "show" | "reveal"): Deed => ({ do: "host", command: { do: name } });

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

  it("what makes a kind fail is refused as no answer, and counts for nothing where it was kept", () => {
    const asked = { who: "p0", id: "b1", exercise: "pick", set: "", round: 1 as const };
    const { state } = play([
      { do: "join", person: 0 },
      { do: "host", command: { do: "open", exercise: "pick", set: "" } },
      { do: "answer", person: 0, pick: "red" },
    ]);
    const fail = () => {
      throw new RangeError("Maximum call stack size exceeded");
    };
    const failing: Catalog = (exercise, set) => {
      const known = catalog(exercise, set);
      return known && { ...known, logic: { ...known.logic, readAnswer: fail } };
    };
    expect(decideAnswer(state, { ...asked, answer: {} }, "phone0", failing)).toEqual({ refusal: "bad-answer" });
    expect(hostView(state, { ...scene(), catalog: failing }).tally).toMatchObject({ words: "0 answered." });
  });

  it("three and four people are told how wide their answers spread, once shown, and no more; two are told nothing", () => {
    for (const [size, spread] of [
      [2, undefined],
      [3, "2 of three were picked."],
      [4, "2 of three were picked."],
      [5, undefined],
    ] as const) {
      const deeds: Deed[] = [
        ...Array.from({ length: size }, (_, person): Deed => ({ do: "join", person })),
        { do: "host", command: { do: "open", exercise: "pick", set: "" } },
        ...Array.from({ length: size }, (_, person): Deed => ({ do: "answer", person, pick: person ? "red" : "blue" })),
        { do: "host", command: { do: "lock" } },
      ];
      expect(stageView(play(deeds).state, scene()).step).not.toHaveProperty("spread");
      const { state } = play([...deeds, ...(["show", "reveal"] as const).map(hosted)]);
      const [stage, phone] = [stageView(state, scene()).step, phoneFrame(state, scene()).step];
      expect([stage?.spread, phone?.spread]).toEqual([spread, spread]);
      expect("result" in stage!).toBe(size === 5);
    }
  });

  it("a kind that fails to count leaves stage, host and phones their views, and tells the host why", () => {
    const { state } = play([
      ...Array.from({ length: 5 }, (_, person): Deed => ({ do: "join", person })),
      { do: "host", command: { do: "open", exercise: "pick", set: "" } },
      ...Array.from({ length: 5 }, (_, person): Deed => ({ do: "answer", person, pick: "red" })),
      ...(["lock", "show", "reveal"] as const).map(hosted),
    ]);
    const fail = () => {
      throw new Error("A weight is missing.");
    };
    for (const method of ["tally", "describe", "texts"] as const) {
      const failing: Catalog = (exercise, set) => {
        const known = catalog(exercise, set);
        return known && { ...known, logic: { ...known.logic, [method]: fail } };
      };
      const seen = { ...scene(), catalog: failing };
      const isCounting = method !== "texts";
      expect(hostView(state, seen)).toMatchObject({
        counts: { answered: 5 },
        step: { phase: "revealed" },
        tally: isCounting ? { words: "A weight is missing.", isBroken: true } : { words: "5 answered." },
        texts: [],
      });
      expect("result" in phoneFrame(state, seen).step!).toBe(!isCounting);
    }
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

  it("a stage is blanked, and shown again, also once the room has ended; all else is refused then", () => {
    const { state } = play([
      { do: "host", command: { do: "blank", on: true } },
      { do: "host", command: { do: "close" } },
    ]);
    const shown = decideCommand(state, { do: "blank", on: false }, 0, catalog);
    expect(shown).toEqual({ facts: [{ type: "commanded", command: { do: "blank", on: false } }] });
    const facts = "facts" in shown ? shown.facts : [];
    const after = replay(
      facts.map((fact) => ({ seq: state.seq + 1, at: 0, fact })),
      state,
    );
    expect([state.isBlank, after.isBlank]).toEqual([true, false]);
    expect(decideCommand(state, { do: "show-join", on: true }, 0, catalog)).toEqual({ refusal: "room-ended" });
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
