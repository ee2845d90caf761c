import * as v from "valibot";
import type { Effect, ExerciseLogic, Json, Shape } from "../model/index.ts";
import { wordsOf } from "../model/words-of.ts";

/** How many drafts a player remembers, the current one included. */
export const KEPT = 50;

const savedSchema = v.object({
  version: v.literal(1),
  seed: v.pipe(v.number(), v.integer()),
  surface: v.picklist(["play", "review"]),
  steps: v.pipe(v.array(v.object({ draft: v.unknown(), did: v.string() })), v.minLength(1), v.maxLength(KEPT)),
});

/**
 * What a player keeps in its store. `steps` are the drafts, oldest first, each with what led to it in words
 * ("Leilani to Solver"); the last is the current one.
 */
export type Saved = v.InferOutput<typeof savedSchema>;
export type Surface = Saved["surface"];

/**
 * What a player knows: what it saves, what it last said, and the action just taken if that came last. `fault` is what
 * the kind threw instead of taking a step; nothing is lost by it.
 */
export interface PlayerState {
  readonly saved: Saved;
  readonly said: string;
  readonly last?: unknown;
  readonly fault?: string;
}

export type PlayerEvent =
  | { readonly type: "act"; readonly action: unknown }
  | { readonly type: "undo" }
  | { readonly type: "reset" }
  | { readonly type: "show"; readonly surface: Surface }
  /** Another page has gone on with it. */
  | { readonly type: "load"; readonly saved: Saved };

interface Ground {
  readonly logic: ExerciseLogic<Shape>;
  readonly task: Json;
}

const RESET = "start again";

/** The draft a person is at. */
export const currentDraft = (saved: Saved): unknown => saved.steps.at(-1)?.draft;

/** What Undo would take back ("Leilani to Solver"), or undefined when there is nothing. */
export const undoable = (saved: Saved): string | undefined =>
  saved.steps.length > 1 ? saved.steps.at(-1)?.did : undefined;

/** A first draft, nothing to undo. `seed` is any whole number. */
export function startSaved({ logic, task }: Ground, seed: number): Saved {
  return { version: 1, seed, surface: "play", steps: [{ draft: logic.start(task, seed), did: "" }] };
}

/**
 * Reads what a store gave back.
 * @returns undefined when it is not a player's, of another version, or of drafts the kind cannot read. Never throws.
 */
export function readSaved({ logic, task }: Ground, value: unknown): Saved | undefined {
  const result = v.safeParse(savedSchema, value);
  if (!result.success) return undefined;
  try {
    for (const { draft } of result.output.steps) {
      const { done, total } = logic.progress(task, draft);
      if (!(done <= total)) return undefined;
      logic.finish(task, draft);
    }
    return result.output;
  } catch {
    return undefined;
  }
}

/** The next state. Pure, never throws; an action that changes no draft leaves no step behind. */
export function advance(ground: Ground, state: PlayerState, event: PlayerEvent): PlayerState {
  try {
    return step(ground, state, event);
  } catch (reason) {
    return { saved: state.saved, said: "", fault: wordsOf(reason) };
  }
}

function step(ground: Ground, state: PlayerState, event: PlayerEvent): PlayerState {
  const { saved } = state;
  switch (event.type) {
    case "act":
      return act(ground, state, event.action);
    case "undo": {
      const did = undoable(saved);
      if (did === undefined) return { saved, said: "Nothing to undo." };
      return { saved: { ...saved, steps: saved.steps.slice(0, -1) }, said: `Undone: ${did}.` };
    }
    case "reset": {
      if (!resettable(saved)) return { saved, said: "Nothing to clear yet." };
      const draft = ground.logic.start(ground.task, saved.seed);
      return { saved: withStep(saved, draft, RESET), said: "Started again. Undo brings everything back." };
    }
    case "show":
      return { saved: { ...saved, surface: event.surface }, said: "" };
    case "load":
      return { saved: event.saved, said: "" };
  }
}

/** True when there is something Start again would clear. */
export const resettable = (saved: Saved): boolean => undoable(saved) !== undefined && undoable(saved) !== RESET;

function act({ logic, task }: Ground, state: PlayerState, action: unknown): PlayerState {
  const { saved, last } = state;
  const before = currentDraft(saved);
  const draft = logic.update(task, before, action);
  if (Object.is(draft, before)) return state;
  const effect: Effect = logic.effect(task, before, action);
  const merged = last !== undefined && undoable(saved) !== undefined && logic.merges?.(last, action) === true;
  const kept = merged ? { ...saved, steps: saved.steps.slice(0, -1) } : saved;
  return { saved: withStep(kept, draft, effect.undo), said: effect.said, last: action };
}

const withStep = (saved: Saved, draft: unknown, did: string): Saved => ({
  ...saved,
  steps: [...saved.steps, { draft, did }].slice(-KEPT),
});
