import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { phoneStore } from "../../../../src/app/join/keep/draft-store.ts";
import { openSheets, type Sheet } from "../../../../src/app/join/keep/sheets.ts";
import { openShelf } from "../../../../src/app/join/keep/shelf.ts";
import { forgetErased, settle, waitingIn } from "../../../../src/app/join/keep/waiting.ts";
import type { PhoneView } from "../../../../src/model/index.ts";

/** What a browser has; `room` says how many entries fit. */
function storage(room = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, value) {
      if (!kept.has(name) && kept.size >= room) throw new Error("QuotaExceededError");
      kept.set(name, value);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

const STEP = { exercise: "sort", set: "six", round: 1 };
const sheet = (over: Partial<Sheet> = {}): Sheet => ({
  version: 1,
  ...STEP,
  title: "Sort",
  shares: "answer",
  at: 1,
  progress: { done: 1, total: 1 },
  recited: [{ label: "Card", text: "Bin" }],
  ...over,
});
const sent = { id: "a", answer: { x: 1 }, of: { x: 1 }, recited: [], at: 5 };

describe("what a phone keeps", () => {
  beforeEach(() => vi.stubGlobal("localStorage", storage()));
  afterEach(() => vi.unstubAllGlobals());
  const open = () => openSheets(openShelf("test|"), "room");

  it("is there again after a reload, by person and step", () => {
    open().put("ada", sheet());
    open().put("ben", sheet({ at: 2 }));
    expect(open().get("ada", STEP)).toEqual(sheet());
    expect(open().get("ada", { ...STEP, round: 2 })).toBeUndefined();
    expect(open().people()).toEqual(["ada", "ben"]);
  });

  it("passes over what cannot be read", () => {
    const sheets = open();
    sheets.put("ada", sheet());
    localStorage.setItem("test|sheet|room|ada|other||1", "{");
    localStorage.setItem("test|sheet|room|ada|another||1", '{"version":9}');
    expect(sheets.list("ada")).toEqual([sheet()]);
  });

  it("is held for as long as the page lives where the browser stores nothing", () => {
    vi.stubGlobal("localStorage", storage(0));
    const shelf = openShelf("test|");
    openSheets(shelf, "room").put("ada", sheet());
    expect(openSheets(shelf, "room").list("ada")).toEqual([sheet()]);
    expect(shelf.isKept).toBe(false);
  });

  it("waits to be sent until the room has it or has refused it, oldest first", () => {
    const sheets = open();
    sheets.put("ada", sheet({ sent: { ...sent, at: 9 } }));
    sheets.put("ben", sheet({ sent: { ...sent, id: "b", at: 7 } }));
    expect(waitingIn(sheets).map(({ who, id }) => [who, id])).toEqual([
      ["ben", "b"],
      ["ada", "a"],
    ]);
    const [first, second] = waitingIn(sheets);
    settle(sheets, first!, { seq: 3 });
    settle(sheets, second!, { refusal: { code: "not-open", message: "Locked." } });
    expect(waitingIn(sheets)).toEqual([]);
    expect(sheets.get("ada", STEP)?.sent?.refused).toBe("Locked.");
    expect(sheets.get("ben", STEP)?.sent?.seq).toBe(3);
  });

  it("is not taken for received when it was changed on its way", () => {
    const sheets = open();
    sheets.put("ada", sheet({ sent }));
    const [old] = waitingIn(sheets);
    sheets.put("ada", sheet({ sent: { ...sent, id: "a2" } }));
    settle(sheets, old!, { seq: 3 });
    expect(waitingIn(sheets).map(({ id }) => id)).toEqual(["a2"]);
  });

  it("may be sent again once the host has erased it, and not because a view is older", () => {
    const sheets = open();
    sheets.put("ada", sheet({ sent: { ...sent, received: 6, seq: 8 } }));
    const view = (seq: number) =>
      ({ seq, step: { ...STEP, phase: "open", shares: "answer" }, people: [{ id: "ada" }] }) as unknown as PhoneView;
    forgetErased(view(7), sheets);
    expect(sheets.get("ada", STEP)?.sent).toBeDefined();
    forgetErased(view(9), sheets);
    expect(sheets.get("ada", STEP)).toMatchObject({ erased: true, recited: [{ label: "Card", text: "Bin" }] });
    expect(sheets.get("ada", STEP)?.sent).toBeUndefined();
  });

  it("begins a second round with what the first ended with, and keeps the first", () => {
    const shelf = openShelf("test|");
    const store = (round: number) => phoneStore(shelf, "room", "ada", { ...STEP, round }, "task");
    store(1).save({ version: 1, steps: [{ draft: 1 }, { draft: 2 }] });
    expect(store(2).load()).toEqual({ version: 1, steps: [{ draft: 2 }] });
    store(2).save({ version: 1, steps: [{ draft: 3 }] });
    expect(store(1).load()).toEqual({ version: 1, steps: [{ draft: 1 }, { draft: 2 }] });
  });

  it("goes with the person who leaves, drafts included, and nobody else's", () => {
    const shelf = openShelf("test|");
    const sheets = openSheets(shelf, "room");
    for (const who of ["ada", "ben"]) {
      sheets.put(who, sheet());
      phoneStore(shelf, "room", who, STEP, "task").save({ steps: [] });
    }
    sheets.erase("ada");
    expect(shelf.names("").filter((name) => name.includes("ada"))).toEqual([]);
    expect(shelf.names("").filter((name) => name.includes("ben"))).toHaveLength(2);
  });
});
