import { stepKey } from "../model/index.ts";
import { applyCommand } from "./commands.ts";
import type { Fact, RoomEvent } from "./events.ts";
import { type AnswerState, EMPTY, type RoomState, withEntry, withStep } from "./state.ts";
import { withoutAnswers, withoutUndosOf } from "./undo.ts";

/** How many ids of a person's earlier answers to a step are known again. */
const KNOWN_IDS = 8;

/** The next state. Pure: a log that is read again gives the same room. What cannot be changes nothing. */
export function reduce(state: RoomState, { seq, at, fact }: RoomEvent): RoomState {
  return { ...apply(state, fact, at), seq };
}

/** A room as a log tells it. */
export const replay = (events: Iterable<RoomEvent>, from: RoomState = EMPTY): RoomState => {
  let state = from;
  for (const event of events) state = reduce(state, event);
  return state;
};

function apply(state: RoomState, fact: Fact, at: number): RoomState {
  switch (fact.type) {
    case "opened": {
      const { type: _, ...card } = fact;
      return { ...EMPTY, ...card };
    }
    case "joined":
      return join(state, fact);
    case "answered":
      return answer(state, fact);
    case "left": {
      const people = withEntry(state.people, fact.who, undefined);
      const left = new Set([...state.left, fact.who]);
      return { ...withoutAnswers(state, fact.who), people, left, undos: withoutUndosOf(state.undos, fact.who) };
    }
    case "commanded":
      return applyCommand(state, fact.command, at) ?? state;
    case "erased":
      return state;
  }
}

function join(state: RoomState, { who, phone, alias }: Extract<Fact, { type: "joined" }>): RoomState {
  if (state.people.has(who) || state.left.has(who)) return state;
  const person = { id: who, phone, isRemoved: false, ...(alias !== undefined && { alias }) };
  return { ...state, people: withEntry(state.people, who, person) };
}

function answer(state: RoomState, fact: Extract<Fact, { type: "answered" }>): RoomState {
  const step = state.steps.get(stepKey(fact));
  const person = state.people.get(fact.who);
  if (!step || !person || person.isRemoved) return state;
  const before = step.answers.get(fact.who);
  if (before?.ids.includes(fact.id)) return state;
  const next: AnswerState = { answer: fact.answer, ids: [fact.id, ...(before?.ids ?? [])].slice(0, KNOWN_IDS) };
  return withStep(state, { ...step, answers: withEntry(step.answers, fact.who, next) });
}
