import { stepKey, type TextState } from "../model/index.ts";
import {
  type AnswerState,
  currentStep,
  type RoomState,
  type StepState,
  type Undo,
  withEntry,
  withStep,
} from "./state.ts";

/** How many things can be taken back. */
const DEPTH = 20;

const remember = (state: RoomState, undo: Undo): RoomState => ({
  ...state,
  undos: [undo, ...state.undos].slice(0, DEPTH),
});

/** Erases the answers of the round that is on and opens it again; not once the solution is out. */
export function resetStep(state: RoomState): RoomState | undefined {
  const step = currentStep(state);
  if (!step || step.phase === "revealed") return undefined;
  const opened: StepState = { ...step, phase: "open", isHidden: false, answers: new Map(), texts: [] };
  return remember(withStep(state, opened), { kind: "reset", step });
}

/** Takes a person out of the room, with their answers. */
export function removePerson(state: RoomState, who: string): RoomState | undefined {
  const person = state.people.get(who);
  if (!person || person.isRemoved) return undefined;
  const answers = new Map<string, AnswerState>();
  for (const [key, step] of state.steps) {
    const answer = step.answers.get(who);
    if (answer) answers.set(key, answer);
  }
  const people = withEntry(state.people, who, { ...person, isRemoved: true });
  return remember({ ...withoutAnswers(state, who), people }, { kind: "remove", who, answers });
}

/** The state without a person's answers, and without what was decided about their texts. */
export function withoutAnswers(state: RoomState, who: string): RoomState {
  const steps = new Map(state.steps);
  for (const [key, step] of steps) if (step.answers.has(who)) steps.set(key, withoutAnswer(step, who));
  return { ...state, steps };
}

const withoutAnswer = (step: StepState, who: string): StepState => ({
  ...step,
  answers: withEntry(step.answers, who, undefined),
});

/** Puts a text on the stage, takes it away, or lets it wait. One that is put there anew comes last. */
export function judgeText(state: RoomState, id: string, judged: TextState): RoomState | undefined {
  const step = currentStep(state);
  if (!step) return undefined;
  const others = step.texts.filter((text) => text.id !== id);
  const texts = judged === "waiting" ? others : [...others, { id, state: judged }];
  const key = stepKey(step);
  return remember(withStep(state, { ...step, texts }), { kind: "text", key, id, texts: step.texts });
}

/** Takes back the last thing that can be. */
export function undoLast(state: RoomState): RoomState | undefined {
  const [undo, ...undos] = state.undos;
  return undo && takeBack({ ...state, undos }, undo);
}

function takeBack(state: RoomState, undo: Undo): RoomState {
  if (undo.kind === "remove") return bringBack(state, undo.who, undo.answers);
  const step = state.steps.get(undo.kind === "text" ? undo.key : stepKey(undo.step));
  if (!step) return state;
  if (undo.kind === "text") return withStep(state, { ...step, texts: undo.texts });
  // Who has answered again meanwhile keeps the new answer; what was revealed meanwhile stays so.
  const phase = step.phase === "revealed" ? step.phase : undo.step.phase;
  return withStep(state, {
    ...undo.step,
    phase,
    answers: new Map([...undo.step.answers, ...step.answers]),
    texts: [...undo.step.texts.filter(({ id }) => !step.texts.some((text) => text.id === id)), ...step.texts],
  });
}

function bringBack(state: RoomState, who: string, answers: ReadonlyMap<string, AnswerState>): RoomState {
  const person = state.people.get(who);
  if (!person) return state;
  let next: RoomState = { ...state, people: withEntry(state.people, who, { ...person, isRemoved: false }) };
  for (const [key, answer] of answers) {
    const step = next.steps.get(key);
    if (step) next = withStep(next, { ...step, answers: withEntry(step.answers, who, answer) });
  }
  return next;
}

/** Erases a person from what can be taken back. */
export const withoutUndosOf = (undos: readonly Undo[], who: string): readonly Undo[] =>
  undos.flatMap((undo): Undo[] => {
    if (undo.kind === "remove") return undo.who === who ? [] : [undo];
    return undo.kind === "reset" ? [{ ...undo, step: withoutAnswer(undo.step, who) }] : [undo];
  });

/** What Undo would take back, in words, as its button says it. */
export function undoWords({ undos, people }: RoomState): string | undefined {
  const [undo] = undos;
  if (!undo) return undefined;
  if (undo.kind === "reset") return `Undo: reset round ${undo.step.round}`;
  if (undo.kind === "remove") return `Undo: remove ${people.get(undo.who)?.alias ?? "a participant"}`;
  const before = undo.texts.find(({ id }) => id === undo.id)?.state ?? "waiting";
  return `Undo: judge a text that was ${before}`;
}
