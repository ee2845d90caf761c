import fc from "fast-check";
import { expect, it } from "vitest";
import type { Shape } from "../../src/model/index.ts";
import type { Subject } from "./describe-exercise-contract.ts";
import { freeze, pathsOf, replaceAt, throughJson } from "./support.ts";

/** Laws about drafts: how they start, move, and finish. */
export function playLaws<S extends Shape>({ exercise, task, solution, play }: Subject<S>): void {
  const { start, update, progress, effect, merges, finish, readAnswer } = exercise.logic;
  const games = [1, 2, 3].flatMap((seed) => {
    const { right, wrong } = exercise.examples(task, solution, seed);
    return [...right, ...wrong].map((answer) => ({ answer, actions: play(task, answer), begin: start(task, seed) }));
  });
  /** Every draft on the way from a fresh one to the answer. */
  const draftsOf = ({ actions, begin }: (typeof games)[number]): S["draft"][] => {
    const drafts: S["draft"][] = [freeze(begin)];
    for (const action of actions) drafts.push(freeze(update(task, drafts.at(-1), freeze(action))));
    return drafts;
  };

  it("starts alike for the same seed", () => {
    expect(start(task, 7)).toStrictEqual(start(task, 7));
  });

  it("comes to any answer by playing, and the gate gives that answer back", () => {
    for (const game of games) {
      const done = finish(task, draftsOf(game).at(-1));
      expect(done).toStrictEqual(game.answer);
      expect(readAnswer(task, throughJson(done))).toStrictEqual(done);
    }
  });

  it("is complete exactly when there is an answer", () => {
    for (const draft of games.flatMap(draftsOf)) {
      const { done, total } = progress(task, draft);
      expect(done).toBeLessThanOrEqual(total);
      expect(done === total).toBe(finish(task, draft) !== undefined);
    }
  });

  it("keeps drafts through a reload", () => {
    for (const draft of games.flatMap(draftsOf)) expect(throughJson(draft)).toStrictEqual(draft);
  });

  it("tells every move in words", () => {
    for (const game of games) {
      const drafts = draftsOf(game);
      game.actions.forEach((action, at) => {
        const { undo, said } = effect(task, drafts[at], action);
        expect(undo).toMatch(/\w/);
        expect(said).toMatch(/\w/);
      });
    }
  });

  const nonsense = fc.oneof(
    fc.anything(),
    fc.jsonValue(),
    fc.record({ type: fc.string(), id: fc.string(), card: fc.string() }),
  );

  it("merges no action with one that means nothing", () => {
    if (!merges) return;
    const actions = games.flatMap((game) => game.actions);
    fc.assert(
      fc.property(nonsense, fc.constantFrom(...actions), (other, action) => {
        expect(merges(other as S["action"], action)).toBe(false);
        expect(merges(action, other as S["action"])).toBe(false);
      }),
    );
  });

  it("gives sample drafts that finish to the sample answers", () => {
    const { right, wrong, drafts } = exercise.examples(task, solution, 1);
    if (drafts) expect(drafts.map((draft) => finish(task, draft))).toStrictEqual([...right, ...wrong]);
  });

  it("returns the draft itself for actions that mean nothing", () => {
    const drafts = games.slice(0, 1).flatMap(draftsOf);
    fc.assert(
      fc.property(nonsense, fc.nat(drafts.length - 1), (action, at) => {
        expect(update(task, drafts[at], action as S["action"])).toBe(drafts[at]);
      }),
    );
  });

  it("returns the draft itself for actions with a field that is broken", () => {
    for (const game of games) {
      const drafts = draftsOf(game);
      game.actions.forEach((action, at) => {
        const paths = pathsOf(action).filter((path) => path.length > 0);
        for (const path of paths) {
          const broken = replaceAt(action, path, { broken: true }) as S["action"];
          expect(update(task, drafts[at], broken)).toBe(drafts[at]);
        }
      });
    }
  });
}
