import { describe, expect, test } from "vitest";
import type { ExerciseLogic, Shape } from "../../../src/model/index.ts";
import {
  advance,
  currentDraft,
  KEPT,
  type PlayerState,
  readSaved,
  resettable,
  startSaved,
  undoable,
} from "../../../src/ui/history.ts";

/** A kind that counts to its task: the smallest thing a player can play. */
const counting = {
  kind: "counting",
  parse: () => undefined,
  items: () => [],
  start: (_task, seed) => ({ at: 0, seed }),
  update: (task, draft, action) => (action === "up" && draft.at < task ? { ...draft, at: draft.at + 1 } : draft),
  progress: (task, draft) => ({ done: draft.at.valueOf(), total: task }),
  effect: (_task, draft) => ({ undo: `to ${draft.at + 1}`, said: `Counted to ${draft.at + 1}` }),
  finish: (task, draft) => (draft.at === task ? draft.at : undefined),
  readAnswer: () => undefined,
  assess: () => ({ summary: "", items: [] }),
  tally: () => 0,
  describe: () => "",
} satisfies ExerciseLogic<{
  task: number;
  solution: number;
  draft: { at: number; seed: number };
  action: string;
  answer: number;
  tally: number;
}>;
const ground = { logic: counting as unknown as ExerciseLogic<Shape>, task: 100 };

const fresh = (): PlayerState => ({ saved: startSaved(ground, 7), said: "" });
const up = (state: PlayerState) => advance(ground, state, { type: "act", action: "up" });
const at = ({ saved }: PlayerState) => (currentDraft(saved) as { at: number }).at;
const counted = (count: number) => Array.from({ length: count }).reduce<PlayerState>((state) => up(state), fresh());

describe("a player's history", () => {
  test("starts with nothing to undo and nothing to clear", () => {
    expect(undoable(fresh().saved)).toBeUndefined();
    expect(resettable(fresh().saved)).toBe(false);
  });

  test("remembers a move by the kind's words and says it", () => {
    const state = up(fresh());
    expect(at(state)).toBe(1);
    expect(undoable(state.saved)).toBe("to 1");
    expect(state.said).toBe("Counted to 1");
  });

  test("leaves no step behind when an action changes nothing", () => {
    const state = counted(2);
    expect(advance(ground, state, { type: "act", action: "sideways" })).toEqual(state);
  });

  test("undoes one move at a time and names it", () => {
    const state = advance(ground, counted(2), { type: "undo" });
    expect(at(state)).toBe(1);
    expect(state.said).toBe("Undone: to 2.");
  });

  test("goes on with what another page has saved, its steps included", () => {
    const { saved } = counted(3);
    expect(advance(ground, counted(1), { type: "load", saved })).toEqual({ saved, said: "" });
  });

  test("says so when there is nothing to undo, and changes nothing", () => {
    const state = advance(ground, fresh(), { type: "undo" });
    expect(state.saved).toEqual(fresh().saved);
    expect(state.said).toBe("Nothing to undo.");
  });

  test("starts again with the same seed, and undo brings the former draft back", () => {
    const reset = advance(ground, counted(3), { type: "reset" });
    expect(currentDraft(reset.saved)).toEqual({ at: 0, seed: 7 });
    expect(resettable(reset.saved)).toBe(false);
    expect(at(advance(ground, reset, { type: "undo" }))).toBe(3);
  });

  test(`keeps at most ${KEPT} drafts, the newest`, () => {
    const state = counted(KEPT + 20);
    expect(state.saved.steps).toHaveLength(KEPT);
    expect(at(state)).toBe(KEPT + 20);
  });

  describe("with a kind that merges a move into the one before", () => {
    const merging = {
      ...ground,
      logic: { ...ground.logic, merges: (before: unknown, now: unknown) => before === now },
    };
    const climb = (state: PlayerState) => advance(merging, state, { type: "act", action: "up" });

    test("undoes merged moves at once", () => {
      const state = climb(climb(climb(fresh())));
      expect(at(state)).toBe(3);
      expect(undoable(state.saved)).toBe("to 3");
      const undone = advance(merging, state, { type: "undo" });
      expect(at(undone)).toBe(0);
      expect(undoable(undone.saved)).toBeUndefined();
    });

    test.each(["undo", "reset", "show"] as const)("takes a move after %s for a new one", (type) => {
      const before = climb(up(climb(fresh())));
      const turned = advance(merging, before, type === "show" ? { type, surface: "review" } : { type });
      const steps = turned.saved.steps.length;
      expect(climb(turned).saved.steps).toHaveLength(steps + 1);
    });

    test("keeps the start to come back to, even where nothing came before", () => {
      const read = { saved: climb(fresh()).saved, said: "" };
      expect(climb(read).saved.steps).toHaveLength(3);
    });
  });

  test("turns to review and back without touching the drafts", () => {
    const shown = advance(ground, counted(2), { type: "show", surface: "review" });
    expect(shown.saved.surface).toBe("review");
    expect(at(advance(ground, shown, { type: "show", surface: "play" }))).toBe(2);
  });

  test("keeps everything and says why when the kind throws", () => {
    const update = () => {
      throw new Error("The counter is stuck.");
    };
    const before = counted(2);
    const state = advance({ ...ground, logic: { ...ground.logic, update } }, before, { type: "act", action: "up" });
    expect(state).toEqual({ saved: before.saved, said: "", fault: "The counter is stuck." });
    expect(at(up(state))).toBe(3);
  });
});

describe("what a store gives back", () => {
  const saved = counted(3).saved;

  test("is read when a player wrote it, through JSON", () => {
    expect(readSaved(ground, JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["text", "{"],
    ["another version", { ...saved, version: 2 }],
    ["no steps", { ...saved, steps: [] }],
    ["a surface that is none", { ...saved, surface: "board" }],
    ["a seed that is no number", { ...saved, seed: "7" }],
    ["a step without words", { ...saved, steps: [{ draft: { at: 0 } }] }],
    ["a draft the kind cannot read", { ...saved, steps: [{ draft: null, did: "" }] }],
    ["a draft without its fields", { ...saved, steps: [{ draft: {}, did: "" }] }],
    ["a draft further than its end", { ...saved, steps: [{ draft: { at: 101 }, did: "" }] }],
  ])("is refused when it is %s", (_name, value) => {
    expect(readSaved(ground, value)).toBeUndefined();
  });
});
