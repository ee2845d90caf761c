import {
  type Countdown,
  type Json,
  type Phase,
  type RoomSettings,
  type RoomSlide,
  type Step,
  stepKey,
  type TextState,
} from "../model/index.ts";

export interface PersonState {
  readonly id: string;
  /** A hash that names the phone; people who share one have the same. */
  readonly phone: string;
  readonly alias?: string;
  readonly isRemoved: boolean;
}

export interface AnswerState {
  readonly answer: Json;
  /** Ids under which it and its last few forerunners came, the latest first: what comes again is known. */
  readonly ids: readonly string[];
}

/** A text the host judged; all others are waiting. */
export interface JudgedText {
  readonly id: string;
  readonly state: Exclude<TextState, "waiting">;
}

export interface StepState extends Step {
  readonly phase: Phase;
  readonly isHidden: boolean;
  readonly page: number;
  readonly focus?: string;
  /** By person, in order of their first answer. */
  readonly answers: ReadonlyMap<string, AnswerState>;
  /** In the order in which the host judged them. */
  readonly texts: readonly JudgedText[];
}

/** What Undo can take back. */
export type Undo =
  | { readonly kind: "reset"; readonly step: StepState }
  | { readonly kind: "remove"; readonly who: string; readonly answers: ReadonlyMap<string, AnswerState> }
  | { readonly kind: "text"; readonly key: string; readonly texts: readonly JudgedText[]; readonly id: string };

/** A room as its log tells it. */
export interface RoomState {
  /** Number of the last event. */
  readonly seq: number;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly language: string;
  readonly settings: RoomSettings;
  readonly isRehearsal: boolean;
  readonly isDoorLocked: boolean;
  readonly isClosed: boolean;
  readonly isBlank: boolean;
  readonly isJoinShown: boolean;
  readonly slide?: RoomSlide;
  readonly timer?: Countdown;
  /** By id, in order of arrival; those taken out stay, and get no further. */
  readonly people: ReadonlyMap<string, PersonState>;
  /** Ids of people who left: a request of theirs that comes late does not bring them back. */
  readonly left: ReadonlySet<string>;
  /** Every step that was ever opened, by `stepKey`. */
  readonly steps: ReadonlyMap<string, StepState>;
  /** `stepKey` of the step that is on. */
  readonly current?: string;
  /** The last comes first. */
  readonly undos: readonly Undo[];
}

/** A room before its log has said anything. */
export const EMPTY: RoomState = {
  seq: 0,
  id: "",
  code: "",
  title: "",
  language: "en",
  settings: { alias: false, minGroup: 5 },
  isRehearsal: false,
  isDoorLocked: false,
  isClosed: false,
  isBlank: false,
  isJoinShown: false,
  people: new Map(),
  left: new Set(),
  steps: new Map(),
  undos: [],
};

export const currentStep = (state: RoomState): StepState | undefined =>
  state.current === undefined ? undefined : state.steps.get(state.current);

/** The first round of the step that is in its second. */
export const roundBefore = (state: RoomState, step: Step): StepState | undefined =>
  step.round === 2 ? state.steps.get(stepKey({ ...step, round: 1 })) : undefined;

/** A copy of `map` with one entry set, or gone when there is no value. */
export function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined): ReadonlyMap<string, V> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

/** The state with a step as it is now. */
export const withStep = (state: RoomState, step: StepState): RoomState => ({
  ...state,
  steps: withEntry(state.steps, stepKey(step), step),
});

/** The same without fields that have no value. */
export function without<T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = from;
  return rest;
}
