import fc from "fast-check";
import { expect, it } from "vitest";
import type { Shape } from "../../src/model/index.ts";
import type { Subject } from "./describe-exercise-contract.ts";
import { freeze, pathsOf, replaceAt, throughJson } from "./support.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Laws about answers: the gate, the comparison, the count and its words. */
export function answerLaws<S extends Shape>({ exercise, task, solution, play }: Subject<S>): void {
  const { start, update, items, readAnswer, assess, tally, describe: inWords } = exercise.logic;
  const examples = SEEDS.map((seed) => freeze(exercise.examples(task, solution, seed)));
  const right = examples.flatMap((example) => example.right);
  const wrong = examples.flatMap((example) => example.wrong);
  const room = [...right, ...wrong];
  const draftOf = (answer: S["answer"], steps = Number.POSITIVE_INFINITY): S["draft"] =>
    play(task, answer)
      .slice(0, steps)
      .reduce((draft, action) => update(task, draft, action), start(task, 1));
  const verdicts = (answer: S["answer"]) => assess(task, solution, draftOf(answer)).items.map((item) => item.verdict);

  it("gives the same examples for the same seed, and others for another", () => {
    const one = exercise.examples(task, solution, 1);
    expect(exercise.examples(task, solution, 1)).toStrictEqual(one);
    expect(new Set(wrong.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(1);
  });

  it("lets every example through the gate as it is", () => {
    for (const answer of room) expect(readAnswer(task, throughJson(answer))).toStrictEqual(answer);
  });

  it("refuses junk at the gate", () => {
    const junk = examples.flatMap((example) => example.junk);
    expect(junk.length).toBeGreaterThan(0);
    for (const value of [...junk, undefined, null, true, 0, Number.NaN, "", [], {}]) {
      expect(readAnswer(task, value)).toBeUndefined();
    }
  });

  it("refuses an answer that is wrapped, inherited or broken in any one place", () => {
    for (const answer of room.slice(0, 3)) {
      const text = JSON.stringify(answer);
      const broken = pathsOf(answer).map((path) => replaceAt(answer, path, { broken: true }));
      const wrapped = [
        text,
        [answer],
        { answer },
        Object.create(answer as object),
        JSON.parse(`{"__proto__":${text}}`),
      ];
      for (const value of [...broken, ...wrapped]) expect(readAnswer(task, value)).toBeUndefined();
    }
  });

  it("never throws at the gate, and what passes passes again unchanged", () => {
    const near = fc.record({ example: fc.constantFrom(...room), extra: fc.dictionary(fc.string(), fc.jsonValue()) });
    const value = fc.oneof(
      fc.anything(),
      near.map(({ example, extra }) => ({ ...extra, ...(example as object) })),
    );
    fc.assert(
      fc.property(value, (candidate) => {
        const answer = readAnswer(task, candidate);
        if (answer === undefined) return;
        expect(readAnswer(task, throughJson(answer))).toStrictEqual(answer);
      }),
    );
  });

  it("compares every item of any draft, in words and without a score", () => {
    const ids = items(task).map((item) => item.id);
    for (const [at, answer] of room.entries()) {
      const feedback = assess(task, solution, freeze(draftOf(answer, at)));
      expect(feedback.items.map((item) => item.item)).toEqual(ids);
      for (const item of feedback.items) expect(item.text).toMatch(/\w/);
      expect(feedback.summary).toMatch(/\w/);
      expect(feedback.summary).not.toMatch(/[\d%]/);
    }
  });

  it("finds the right examples best or fair in all they take up, and something to say to the wrong ones", () => {
    const taken = (answer: S["answer"]) => verdicts(answer).filter((verdict) => verdict !== "open");
    for (const answer of [...right, ...wrong]) expect(taken(answer)).not.toEqual([]);
    for (const answer of right) expect(["best", "fair"]).toEqual(expect.arrayContaining(taken(answer)));
    for (const answer of wrong) expect(taken(answer).some((verdict) => verdict !== "best")).toBe(true);
  });

  it("counts without regard to order, and equal answers of two people twice", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(room), (some) => {
        expect(tally(task, some)).toStrictEqual(tally(task, [...some].reverse()));
      }),
    );
    const first = room[0]!;
    expect(tally(task, [first, first])).not.toEqual(tally(task, [first]));
    expect(tally(task, [first, first])).toStrictEqual(tally(task, [first, throughJson(first)]));
  });

  it("says how wide a few answers spread, where it can, in other words than the chart's", () => {
    for (const size of [3, 4]) {
      const count = freeze(tally(task, room.slice(0, size)));
      const said = exercise.logic.spread?.(task, count);
      if (said === undefined) continue;
      expect(said).toMatch(/\w/);
      expect(said).not.toBe(inWords(task, count));
    }
  });

  it("ranks, where it does, each of its items once", () => {
    for (const size of [0, 1, room.length]) {
      const ranked = exercise.logic.rank?.(task, freeze(tally(task, room.slice(0, size))));
      if (ranked)
        expect([...ranked].sort()).toEqual(
          exercise.logic
            .items(task)
            .map(({ id }) => id)
            .sort(),
        );
    }
  });

  it("keeps a tally through JSON and says it in words, however many answered", () => {
    for (const size of [0, 1, 2, room.length]) {
      const count = freeze(tally(task, room.slice(0, size)));
      expect(throughJson(count)).toStrictEqual(count);
      expect(inWords(task, count)).toMatch(/\w/);
    }
  });
}
