import fc from "fast-check";
import { type Decision, decideAnswer, decideCommand, decideJoin, decideLeave } from "../../../src/room/decide.ts";
import type { RoomEvent } from "../../../src/room/events.ts";
import type { Command } from "../../../src/room/protocol.ts";
import { reduce, replay } from "../../../src/room/reducer.ts";
import { currentStep, type RoomState } from "../../../src/room/state.ts";
import { catalog } from "./pick.ts";

/** What people and the host do. A retry sends something again that was sent before, however long ago. */
export type Deed =
  | { readonly do: "join"; readonly person: number }
  | { readonly do: "answer"; readonly person: number; readonly pick: string }
  | { readonly do: "late"; readonly person: number; readonly round: number }
  | { readonly do: "retry"; readonly back: number }
  | { readonly do: "leave"; readonly person: number }
  | { readonly do: "host"; readonly command: Command };

const person = fc.nat({ max: 5 });
export const on = fc.boolean();
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

export const deed: fc.Arbitrary<Deed> = fc.oneof(
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

/** Plays deeds as the server would. */
export function play(deeds: readonly Deed[]) {
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

/** Deeds that take no answers back but by leaving. */
export const isPlain = (one: Deed): boolean =>
  one.do !== "host" || !["reset", "undo", "remove"].includes(one.command.do);
