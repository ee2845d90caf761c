import { afterEach, describe, expect, it, vi } from "vitest";
import { draftKey, draftStore } from "../../../../../src/app/deck/exercises/drafts.ts";

const stubStorage = (entries = new Map<string, string>(), room = Number.POSITIVE_INFINITY) => {
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      entries.set(key, value);
    },
  });
  return entries;
};

afterEach(() => vi.unstubAllGlobals());

describe("a store of drafts", () => {
  it("gives back what was saved, to another store of the same name only", () => {
    stubStorage();
    draftStore("a").save({ placed: { parcels: "solver" } });
    expect(draftStore("a").load()).toEqual({ placed: { parcels: "solver" } });
    expect(draftStore("b").load()).toBeUndefined();
  });

  it("gives nothing for an entry that is not JSON", () => {
    stubStorage(new Map([["broken", "{"]]));
    expect(draftStore("broken").load()).toBeUndefined();
  });

  it("keeps a draft for the life of the page when storage is full, and gives the newest", () => {
    const entries = stubStorage(new Map(), 10);
    const store = draftStore("full");
    store.save([1]);
    store.save("longer than the room there is");
    expect(draftStore("full").load()).toBe("longer than the room there is");
    store.save([2]);
    expect(draftStore("full").load()).toEqual([2]);
    expect(entries.get("full")).toBe("[2]");
  });

  it("keeps a draft for the life of the page when storage is blocked", () => {
    vi.stubGlobal("sessionStorage", undefined);
    const store = draftStore("blocked");
    expect(store.load()).toBeUndefined();
    store.save({ at: 3 });
    expect(store.load()).toEqual({ at: 3 });
  });
});

describe("the name of a draft", () => {
  const name = (page: string, exercise: string, set: string, round: number, task: string) =>
    draftKey(page, exercise, set, round, task);
  const usual = name("talk", "sort", "six", 1, '{"cards":[1]}');

  it("stays the same for the same place and task", () => {
    expect(name("talk", "sort", "six", 1, '{"cards":[1]}')).toBe(usual);
  });

  it("differs by page, exercise, set, round and the words of the task", () => {
    const others = [
      name("other", "sort", "six", 1, '{"cards":[1]}'),
      name("talk", "rewrite", "six", 1, '{"cards":[1]}'),
      name("talk", "sort", "", 1, '{"cards":[1]}'),
      name("talk", "sort", "six", 2, '{"cards":[1]}'),
      name("talk", "sort", "six", 1, '{"cards":[2]}'),
    ];
    expect(new Set([usual, ...others]).size).toBe(6);
  });
});
