import { describe, expect, test } from "vitest";
import { openAnswer } from "../../../../src/app/walk/answers/answers.ts";
import { copyOut, eraseAll, mergeIn, readCopy } from "../../../../src/app/walk/answers/copy.ts";
import { readEntry } from "../../../../src/app/walk/answers/entry.ts";
import { openShelf, type Shelf } from "../../../../src/app/walk/answers/shelf.ts";
import { gatherUsed } from "../../../../src/app/walk/answers/used.ts";
import type { Exercise, Json } from "../../../../src/model/index.ts";
import { makeStore } from "./store.ts";

/** Counts to the task's total; an answer is the count. */
const counter = {
  logic: {
    progress: (task: { total: number }, draft: number) => {
      if (typeof draft !== "number") throw new Error("No draft of this kind.");
      return { done: Math.min(draft, task.total), total: task.total };
    },
    finish: (task: { total: number }, draft: number) => (draft >= task.total ? draft : undefined),
    readAnswer: (task: { total: number }, value: unknown) => (value === task.total ? value : undefined),
  },
} as unknown as Exercise;

const saved = (...drafts: readonly Json[]): Json => ({
  version: 1,
  seed: 1,
  surface: "play",
  steps: drafts.map((draft) => ({ draft, did: "count" })),
});

const open = (shelf: Shelf, total = 3, now: () => number = () => 1000, kept?: (isKept: boolean) => void) =>
  openAnswer(shelf, { id: "counter", set: "", title: "Counter", exercise: counter, task: { total } }, kept, now);

describe("an answer", () => {
  test("is given back as it was saved, with what it comes to", () => {
    const shelf = openShelf("a|", () => store);
    const store = makeStore();
    open(shelf).save(saved(0, 3));
    expect(open(shelf).load()).toEqual(saved(0, 3));
    expect(open(shelf).entry()).toMatchObject({ done: 3, total: 3, answer: 3, title: "Counter" });
  });

  test("is not kept before anything was done", () => {
    const shelf = openShelf("a|", () => makeStore());
    open(shelf).save(saved(0));
    expect(shelf.names()).toEqual([]);
  });

  test("to a task that has changed is a former one, and can be taken up where the task can take it", () => {
    const store = makeStore();
    const shelf = openShelf("a|", () => store);
    open(shelf).save(saved(0, 2));
    const later = open(shelf, 4, () => 2000);
    expect(later.load()).toBeUndefined();
    expect(later.former()).toMatchObject([{ at: 1000, done: 2, total: 3, task: { total: 3 } }]);
    later.save(saved(0, 1));
    expect(later.former()).toMatchObject([{ at: 1000, done: 2 }]);
    expect(later.takeUp(later.former()[0]!)).toBe(true);
    expect(later.entry()).toMatchObject({ done: 2, total: 4, words: expect.not.stringMatching(/^$/) });
    expect(later.takeUp({ ...later.former()[0]!, saved: saved("junk") })).toBe(false);
  });

  test("that another tab has written meanwhile becomes a former one instead of being lost", () => {
    const store = makeStore();
    const mine = open(openShelf("a|", () => store));
    const theirs = open(
      openShelf("a|", () => store),
      3,
      () => 1500,
    );
    mine.load();
    theirs.load();
    theirs.save(saved(0, 1, 2));
    mine.save(saved(0, 1));
    expect(mine.entry()).toMatchObject({ done: 1, former: [{ done: 2, at: 1500 }] });
  });

  test("that the kind could not go on with is left readable when one starts again", () => {
    const store = makeStore();
    const answer = open(openShelf("a|", () => store));
    answer.save(saved(0, 2));
    answer.save(null);
    expect(answer.entry()).toMatchObject({ done: 0, former: [{ done: 2 }] });
  });

  test("lives as long as the page where the store is full, and says so", () => {
    const said: boolean[] = [];
    const shelf = openShelf("a|", () => makeStore(10));
    const answer = open(
      shelf,
      3,
      () => 1,
      (isKept) => said.push(isKept),
    );
    answer.save(saved(0, 1));
    expect(said).toEqual([false]);
    expect(answer.load()).toEqual(saved(0, 1));
  });

  test("is no trouble where storage is closed or holds junk", () => {
    const closed = openShelf("a|", () => {
      throw new Error("SecurityError");
    });
    expect(open(closed).load()).toBeUndefined();
    expect(closed.names()).toEqual([]);
    for (const text of ["", "{", "null", "[]", '{"version":2}', '{"version":1,"at":"now"}'])
      expect(readEntry(text)).toBeUndefined();
  });
});

describe("a shelf", () => {
  test("keeps to its own place", () => {
    const store = makeStore();
    const one = openShelf("one|", () => store);
    const two = openShelf("two|", () => store);
    one.write("x", "1");
    two.write("x", "2");
    eraseAll(one);
    expect([one.names(), two.read("x")]).toEqual([[], "2"]);
  });
});

describe("a copy", () => {
  const filled = (draft: number, at: number): Shelf => {
    const store = makeStore();
    const shelf = openShelf("a|", () => store);
    open(shelf, 3, () => at).save(saved(0, draft));
    shelf.write("read|welcome", "1");
    return shelf;
  };
  const copyOf = (shelf: Shelf) => readCopy(JSON.stringify(copyOut(shelf, "Course", new Date(0))), "Course");
  const entryOf = (shelf: Shelf) => readEntry(shelf.read("answer|counter|"));

  test("brings everything to an empty browser", () => {
    const store = makeStore();
    const shelf = openShelf("b|", () => store);
    expect(mergeIn(shelf, copyOf(filled(2, 5)))).toEqual({ brought: 1, left: 0, isKept: true });
    expect(entryOf(shelf)).toEqual(entryOf(filled(2, 5)));
    expect(shelf.read("read|welcome")).toBe("1");
  });

  test("of two answers lets the newer hold and keeps the older, whichever way it goes", () => {
    const older = filled(1, 5);
    mergeIn(older, copyOf(filled(2, 9)));
    const newer = filled(2, 9);
    expect(mergeIn(newer, copyOf(filled(1, 5)))).toMatchObject({ brought: 0, left: 1 });
    for (const shelf of [older, newer]) expect(entryOf(shelf)).toMatchObject({ done: 2, former: [{ done: 1, at: 5 }] });
  });

  test("changes nothing the second time", () => {
    const shelf = filled(2, 9);
    mergeIn(shelf, copyOf(filled(1, 5)));
    const before = shelf.read("answer|counter|");
    mergeIn(shelf, copyOf(filled(1, 5)));
    expect(shelf.read("answer|counter|")).toBe(before);
  });

  test.each([
    ["{", "This file is no copy of answers."],
    ['{"format":"other"}', "This file is no copy of answers."],
    ['{"format":"staffroom-answers","version":2}', "This copy is of version 2"],
    [
      '{"format":"staffroom-answers","version":1,"workshop":"Another","saved":"","answers":[]}',
      "This copy is of another workshop, “Another”.",
    ],
  ])("that is none is refused in words: %s", (text, words) => {
    expect(() => readCopy(text, "Course")).toThrow(words);
  });
});

describe("answers that an exercise uses", () => {
  const gate = { kind: async () => counter, task: async () => ({ total: 3 }) };

  test("are those that are finished and pass their kind's gate", async () => {
    const store = makeStore();
    const shelf = openShelf("a|", () => store);
    const uses = [{ id: "counter", sets: [""] }];
    open(shelf).save(saved(0, 2));
    expect(await gatherUsed(shelf, uses, gate)).toEqual({});
    open(shelf).save(saved(0, 3));
    expect(await gatherUsed(shelf, uses, gate)).toEqual({ counter: 3 });
    open(shelf).save(saved(0, 9));
    expect(await gatherUsed(shelf, uses, gate)).toEqual({});
  });
});
