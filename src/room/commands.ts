import { stepKey } from "../model/index.ts";
import type { Command } from "./protocol.ts";
import { currentStep, type RoomState, type StepState, withEntry, without, withStep } from "./state.ts";
import { judgeText, removePerson, resetStep, undoLast } from "./undo.ts";

const MINUTE = 60_000;

type Of<D extends Command["do"]> = Extract<Command, { do: D }>;

/** The state after a command, or undefined when the room is not where it can be done. */
type Apply<D extends Command["do"]> = (state: RoomState, command: Of<D>, at: number) => RoomState | undefined;

const COMMANDS: { readonly [D in Command["do"]]: Apply<D> } = {
  open: (state, { exercise, set }) => openStep(state, exercise, set),
  lock: (state) => toPhase(state, "locked", ["open"]),
  show: (state) => toPhase(state, "shown", ["open", "locked"]),
  again: secondRound,
  reveal: (state) => toPhase(state, "revealed", ["open", "locked", "shown"]),
  hide: (state, { on }) => onStep(state, (step) => (isOut(step) ? { ...step, isHidden: on } : undefined)),
  end: (state) => (state.current === undefined ? undefined : leaveStep(state)),
  reset: resetStep,
  undo: undoLast,
  focus: (state, { item }) =>
    onStep(state, (step) => (item === null ? without(step, "focus") : { ...step, focus: item })),
  page: (state, { page }) => onStep(state, (step) => ({ ...step, page })),
  text: (state, { id, state: judged }) => judgeText(state, id, judged),
  timer: (state, { minutes }, at) => {
    const length = minutes * MINUTE;
    return minutes === 0 ? without(state, "timer") : { ...state, timer: { length, ends: at + length } };
  },
  pause: pauseTimer,
  more: addMinute,
  blank: (state, { on }) => ({ ...state, isBlank: on }),
  "show-join": (state, { on }) => ({ ...state, isJoinShown: on }),
  door: (state, { locked }) => ({ ...state, isDoorLocked: locked }),
  remove: (state, { who }) => removePerson(state, who),
  alias: (state, { on }) => ({ ...state, settings: { ...state.settings, alias: on } }),
  "min-group": (state, { count }) => ({ ...state, settings: { ...state.settings, minGroup: count } }),
  slide: (state, { id, title }) => ({ ...state, slide: { id, title } }),
  close: (state) => ({ ...without(lockCurrent(state), "timer"), isClosed: true, isJoinShown: false, undos: [] }),
};

/** True for what the stage needs also when the room has ended, and the talk goes on. */
export const outlastsRoom = (command: Command): boolean => command.do === "blank";

/**
 * Does what a host asks for.
 * @param at milliseconds since 1970
 * @returns undefined when the room is not where it can be done
 */
export function applyCommand(state: RoomState, command: Command, at: number): RoomState | undefined {
  if (state.isClosed && !outlastsRoom(command)) return undefined;
  const apply = COMMANDS[command.do] as Apply<Command["do"]>;
  return apply(state, command as never, at);
}

const isOut = ({ phase }: StepState): boolean => phase === "shown" || phase === "revealed";

function onStep(state: RoomState, change: (step: StepState) => StepState | undefined): RoomState | undefined {
  const step = currentStep(state);
  const changed = step && change(step);
  return changed && withStep(state, changed);
}

const toPhase = (
  state: RoomState,
  phase: StepState["phase"],
  from: readonly StepState["phase"][],
): RoomState | undefined =>
  onStep(state, (step) => (from.includes(step.phase) ? { ...step, phase, isHidden: false } : undefined));

const fresh = (exercise: string, set: string, round: number): StepState => ({
  exercise,
  set,
  round,
  phase: "open",
  isHidden: false,
  page: 0,
  answers: new Map(),
  texts: [],
});

/** Opens an exercise or unlocks it. What was revealed comes back as it was: its voting is over. */
function openStep(state: RoomState, exercise: string, set: string): RoomState | undefined {
  const keys = [2, 1].map((round) => stepKey({ exercise, set, round }));
  const known = keys.map((key) => state.steps.get(key)).find((step) => step !== undefined);
  const step = known ?? fresh(exercise, set, 1);
  const key = stepKey(step);
  const isSame = state.current === key;
  if (isSame && (step.phase === "open" || step.phase === "revealed")) return undefined;
  const left = isSame ? state : lockCurrent(state);
  const phase = step.phase === "revealed" ? "revealed" : "open";
  return { ...withStep(left, { ...step, phase, isHidden: false }), current: key };
}

/** A step that nobody is at takes no answers. */
function lockCurrent(state: RoomState): RoomState {
  const step = currentStep(state);
  return step?.phase === "open" ? withStep(state, { ...step, phase: "locked" }) : state;
}

const leaveStep = (state: RoomState): RoomState => without(lockCurrent(state), "current");

function secondRound(state: RoomState): RoomState | undefined {
  const step = currentStep(state);
  if (step?.round !== 1 || (step.phase !== "locked" && step.phase !== "shown")) return undefined;
  const next = fresh(step.exercise, step.set, 2);
  const key = stepKey(next);
  return { ...state, steps: withEntry(state.steps, key, next), current: key };
}

function pauseTimer(state: RoomState, { on }: Of<"pause">, at: number): RoomState | undefined {
  const { timer } = state;
  if (!timer || on === (timer.ends === undefined)) return undefined;
  const { length, ends = at, left = 0 } = timer;
  return { ...state, timer: on ? { length, left: ends - at } : { length, ends: at + left } };
}

/** A countdown that has run out gets its minute from now on. */
function addMinute(state: RoomState, _: Of<"more">, at: number): RoomState | undefined {
  if (!state.timer) return undefined;
  const { ends, left = 0 } = state.timer;
  const length = state.timer.length + MINUTE;
  if (ends === undefined) return { ...state, timer: { length, left: Math.max(left, 0) + MINUTE } };
  return { ...state, timer: { length, ends: Math.max(ends, at) + MINUTE } };
}
