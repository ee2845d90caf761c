import type { HostView, Json, Person, PhoneView, Result, RoomCard, Seat, StageView, StepView } from "../model/index.ts";
import type { Catalog, Playable } from "./catalog.ts";
import { currentStep, type PersonState, type RoomState, roundBefore, type StepState } from "./state.ts";
import { offeredTexts, resultOf, shownTexts, spreadIn } from "./tally.ts";
import { undoWords } from "./undo.ts";

/** What a room's log does not know. */
export interface Scene {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly catalog: Catalog;
  /** Hashes of the phones that can hear us. */
  readonly present: ReadonlySet<string>;
  readonly joins: readonly string[];
  readonly hosts: readonly string[];
  readonly reached?: number;
  readonly fault?: string;
}

/** What every phone gets alike: all of a `PhoneView` but its people. */
export type PhoneFrame = Omit<PhoneView, "people">;

const cardOf = (state: RoomState, { fault }: Scene): RoomCard => {
  const { id, code, title, language, settings, isRehearsal, isDoorLocked, isClosed } = state;
  return { id, code, title, language, settings, isRehearsal, isDoorLocked, isClosed, ...(fault && { fault }) };
};

const playableOf = ({ catalog }: Scene, step: StepState | undefined): Playable | undefined =>
  step && catalog(step.exercise, step.set);

function stepView(step: StepState, { shares }: Playable): StepView {
  const { exercise, set, round, phase, focus } = step;
  return { exercise, set, round, phase, shares, ...(focus !== undefined && { focus }) };
}

/** The result of a step, with that of the round before, once enough people answered each. */
function publicResult(state: RoomState, step: StepState, playable: Playable): Result | undefined {
  const { minGroup } = state.settings;
  if (playable.shares === "nothing" || step.answers.size < Math.max(1, minGroup)) return undefined;
  return withPrevious(state, step, playable, minGroup);
}

/** Fewer answers than this say of each other what they are. */
const LEAST_SPREAD = 3;

/** In place of a result that too few answered: how wide their answers spread, as the kind says it. */
function spreadOf({ settings }: RoomState, { answers }: StepState, playable: Playable): { spread?: string } {
  const isFew = answers.size >= LEAST_SPREAD && answers.size < settings.minGroup;
  const spread = isFew && playable.shares === "answer" ? spreadIn(answers, playable) : undefined;
  return spread === undefined ? {} : { spread };
}

function withPrevious(state: RoomState, step: StepState, playable: Playable, least: number): Result {
  const before = roundBefore(state, step)?.answers;
  const isEnough = before !== undefined && before.size >= Math.max(1, least);
  const earlier = isEnough ? resultOf(before, playable) : undefined;
  return { ...resultOf(step.answers, playable), ...(earlier && !earlier.isBroken && { previous: earlier.tally }) };
}

/** What every phone in the room gets alike. Holds no tally and no solution before the reveal. */
export function phoneFrame(state: RoomState, scene: Scene): PhoneFrame {
  const step = currentStep(state);
  const playable = playableOf(scene, step);
  return {
    seq: state.seq,
    now: scene.now,
    room: cardOf(state, scene),
    isBlank: state.isBlank,
    ...(state.slide && { slide: state.slide }),
    ...(state.timer && { timer: state.timer }),
    ...(step && playable && { step: { ...stepView(step, playable), ...revealed(state, step, playable) } }),
  };
}

function revealed(state: RoomState, step: StepState, playable: Playable) {
  if (step.phase !== "revealed") return {};
  const result = publicResult(state, step, playable);
  return {
    solution: playable.solution,
    answered: step.answers.size,
    ...(result && !result.isBroken && { result }),
    ...spreadOf(state, step, playable),
  };
}

/** What a phone that knows the code gets before anybody joined from it: enough to ask for what the host wants. */
export function doorView(state: RoomState, scene: Scene): PhoneView {
  return { seq: state.seq, now: scene.now, room: cardOf(state, scene), isBlank: false, people: [] };
}

type People = RoomState["people"];
type ByPhone = ReadonlyMap<string, readonly PersonState[]>;

const phones = new WeakMap<People, ByPhone>();

/** The people on a phone, those taken out among them. */
export function peopleOn({ people }: RoomState, phone: string): readonly PersonState[] {
  const known = phones.get(people) ?? groupByPhone(people);
  phones.set(people, known);
  return known.get(phone) ?? [];
}

function groupByPhone(people: People): ByPhone {
  const groups = new Map<string, PersonState[]>();
  for (const person of people.values()) {
    const group = groups.get(person.phone);
    if (group) group.push(person);
    else groups.set(person.phone, [person]);
  }
  return groups;
}

/** The people on a phone who are in the room, each with their own answers and nobody else's. */
export function phonePeople(state: RoomState, phone: string): Person[] {
  const step = currentStep(state);
  const before = step && roundBefore(state, step);
  const answerIn = (where: StepState | undefined, id: string): Json | undefined => where?.answers.get(id)?.answer;
  return peopleOn(state, phone)
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, alias }) => {
      const answer = answerIn(step, id);
      const previous = answerIn(before, id);
      return {
        id,
        ...(alias !== undefined && { alias }),
        ...(answer !== undefined && { answer }),
        ...(previous !== undefined && { previous }),
      };
    });
}

/** What the projector gets: counts only until shown, no solution until revealed. */
export function stageView(state: RoomState, scene: Scene): StageView {
  const step = currentStep(state);
  const playable = playableOf(scene, step);
  const members = [...state.people.values()].filter(({ isRemoved }) => !isRemoved);
  const here = members.filter(({ phone }) => scene.present.has(phone)).length;
  return {
    seq: state.seq,
    now: scene.now,
    room: cardOf(state, scene),
    counts: { here, asleep: members.length - here, answered: step?.answers.size ?? 0 },
    isBlank: state.isBlank,
    joins: scene.joins,
    isJoinShown: state.isJoinShown,
    ...(state.timer && { timer: state.timer }),
    ...(step && playable && { step: stageStep(state, step, playable) }),
  };
}

function stageStep(state: RoomState, step: StepState, playable: Playable): NonNullable<StageView["step"]> {
  const { isHidden, page, phase } = step;
  const isOut = (phase === "shown" || phase === "revealed") && !isHidden;
  const result = isOut ? publicResult(state, step, playable) : undefined;
  return {
    ...stepView(step, playable),
    isHidden,
    page,
    shown: isOut ? shownTexts(step, playable) : [],
    ...(result && { result }),
    ...(isOut && spreadOf(state, step, playable)),
    ...(isOut && phase === "revealed" && { solution: playable.solution }),
  };
}

/** What the host gets: the stage's view, and what only the host may know. */
export function hostView(state: RoomState, scene: Scene): HostView {
  const step = currentStep(state);
  const playable = playableOf(scene, step);
  const isCounted = step && playable && playable.shares !== "nothing" && step.answers.size > 0;
  const undo = undoWords(state);
  return {
    ...stageView(state, scene),
    seats: seatsOf(state, scene, step),
    ...(isCounted && { tally: withPrevious(state, step, playable, 1) }),
    texts: step && playable ? offeredTexts(step, playable) : [],
    ...(undo !== undefined && { undo }),
    steps: Object.fromEntries([...state.steps].map(([key, { phase }]) => [key, phase])),
    ...(scene.reached !== undefined && { reached: scene.reached }),
    hosts: scene.hosts,
  };
}

const seatsOf = (state: RoomState, { present }: Scene, step: StepState | undefined): Seat[] =>
  [...state.people.values()]
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id, alias, phone }) => ({
      id,
      ...(alias !== undefined && { alias }),
      isAsleep: !present.has(phone),
      hasAnswered: step?.answers.has(id) ?? false,
    }));
