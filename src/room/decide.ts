import { stepKey } from "../model/index.ts";
import { type Catalog, readAnswer } from "./catalog.ts";
import { cleanAlias } from "./clean.ts";
import { readCode } from "./code.ts";
import { applyCommand, outlastsRoom } from "./commands.ts";
import type { Fact } from "./events.ts";
import type { AnswerRequest, Command, JoinRequest, Refusal } from "./protocol.ts";
import { currentStep, type PersonState, type RoomState } from "./state.ts";
import { offeredTexts } from "./tally.ts";

/** What a request comes to: facts for the log, none when all is as asked already; or why it was refused. */
export type Decision = { readonly facts: readonly Fact[] } | { readonly refusal: Refusal };

const refuse = (refusal: Refusal): Decision => ({ refusal });
const accept = (...facts: Fact[]): Decision => ({ facts });

/** The most people in a room, and on one phone. */
const MAX_PEOPLE = 5000;
const MAX_ON_PHONE = 8;

/**
 * Lets somebody in.
 * @param who the id they get: the same for the same request
 * @param phone a hash that names the phone
 */
export function decideJoin(state: RoomState, request: JoinRequest, who: string, phone: string): Decision {
  if (state.isClosed || readCode(request.code) !== state.code) return refuse("no-room");
  const known = state.people.get(who);
  if (known) return known.isRemoved ? refuse("removed") : accept();
  if (state.left.has(who)) return refuse("not-joined");
  const mates = [...state.people.values()].filter((person) => person.phone === phone);
  if (mates.some(({ isRemoved }) => isRemoved)) return refuse("removed");
  if (state.isDoorLocked) return refuse("door-locked");
  if (mates.length >= MAX_ON_PHONE || state.people.size >= MAX_PEOPLE) return refuse("too-many");
  const alias = state.settings.alias ? cleanAlias(request.alias) : undefined;
  return accept({ type: "joined", who, phone, ...(alias !== undefined && { alias }) });
}

/** Why a phone may not speak for a person, if it may not. */
function findStranger(person: PersonState | undefined, phone: string): Refusal | undefined {
  if (person?.phone !== phone) return "not-joined";
  return person.isRemoved ? "removed" : undefined;
}

/** Takes an answer, `null` for "done" where nothing is shared. The same one again is taken as it was. */
export function decideAnswer(state: RoomState, request: AnswerRequest, phone: string, catalog: Catalog): Decision {
  const { who, id, exercise, set, round } = request;
  const stranger = findStranger(state.people.get(who), phone);
  if (stranger) return refuse(stranger);
  const step = state.steps.get(stepKey(request));
  if (step?.answers.get(who)?.ids.includes(id)) return accept();
  const current = currentStep(state);
  if (current?.exercise !== exercise || current.set !== set) return refuse("wrong-step");
  if (current.round !== round) return refuse("stale-round");
  if (current.phase !== "open" || state.isClosed) return refuse("not-open");
  const playable = catalog(exercise, set);
  if (!playable) return refuse("wrong-step");
  const { shares, logic } = playable;
  if (shares === "nothing" && request.answer !== null) return refuse("keeps-private");
  const answer = shares === "nothing" ? null : readAnswer(playable, request.answer);
  if (answer === undefined) return refuse("bad-answer");
  return accept({ type: "answered", who, id, kind: logic.kind, exercise, set, round, answer });
}

/** Lets a person go, and forgets their answers. Somebody who has left already is gone as asked. */
export function decideLeave(state: RoomState, who: string, phone: string): Decision {
  const person = state.people.get(who);
  if (!person) return accept();
  return person.phone === phone ? accept({ type: "left", who }) : refuse("not-joined");
}

/** Does what the host asks for, when the room is where that can be done. */
export function decideCommand(state: RoomState, command: Command, at: number, catalog: Catalog): Decision {
  if (state.isClosed && !outlastsRoom(command)) return refuse("room-ended");
  if (!applyCommand(state, command, at)) return refuse("not-now");
  if (command.do === "open" && !catalog(command.exercise, command.set)) return refuse("bad-request");
  const step = currentStep(state);
  const playable = step && catalog(step.exercise, step.set);
  if (command.do === "focus" && command.item !== null) {
    const { item } = command;
    if (!playable?.logic.items(playable.task).some(({ id }) => id === item)) return refuse("bad-request");
  }
  if (command.do === "text" && step) {
    const offered = playable ? offeredTexts(step, playable) : [];
    if (!offered.some(({ id }) => id === command.id)) return refuse("bad-request");
  }
  return accept({ type: "commanded", command });
}
