import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faceOf } from "../../../../../src/app/host/room/countdown.ts";
import { headsOf, headWords, hereWords } from "../../../../../src/app/host/room/heads.ts";
import { itemBeside } from "../../../../../src/app/host/room/items.ts";
import { adviceOf, guessSystem } from "../../../../../src/app/host/room/preflight/advice.ts";

const seats = (...marks: string[]) =>
  marks.map((mark, index) => ({
    id: String(index),
    isAsleep: mark.includes("z"),
    hasAnswered: mark.includes("a"),
  }));
const room = (...marks: string[]) => {
  const all = seats(...marks);
  const asleep = all.filter(({ isAsleep }) => isAsleep).length;
  const answered = all.filter(({ hasAnswered }) => hasAnswered).length;
  return { seats: all, counts: { here: all.length - asleep, asleep, answered } };
};

describe("counting heads", () => {
  it("counts nobody twice: who answered and fell asleep is in", () => {
    expect(headsOf(room("a", "az", "z", ""))).toEqual({ total: 4, answered: 2, working: 1, asleep: 1 });
  });

  it("says in words who is missing", () => {
    const words = (phase: "open" | "locked", ...marks: string[]) => headWords(headsOf(room(...marks)), phase);
    expect(words("open", "a", "", "", "", "z")).toBe("3 still at it, 1 phone asleep.");
    expect(words("locked", "a", "", "z", "z")).toBe("1 did not answer, 2 phones asleep.");
    expect(words("open", "a", "az")).toBe("Everyone is in.");
    expect(words("open")).toBe("Nobody is in the room yet.");
    expect(hereWords({ here: 17, asleep: 1, answered: 0 })).toBe("17 here, 1 asleep");
    expect(hereWords({ here: 2, asleep: 0, answered: 0 })).toBe("2 here");
  });

  it("always adds up", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", "a", "z", "az")), (marks) => {
        const { total, answered, working, asleep } = headsOf(room(...marks));
        expect(answered + working + asleep).toBe(total);
        expect(Math.min(answered, working, asleep)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("the timer's face", () => {
  it("runs, marks its end, and goes on past it", () => {
    const timer = { length: 180_000, ends: 200_000 };
    expect(faceOf(timer, 120_000)).toMatchObject({ text: "1:20", state: "running" });
    expect(faceOf(timer, 185_000)).toMatchObject({ text: "0:15", state: "last" });
    expect(faceOf(timer, 240_000)).toMatchObject({ text: "+0:40", state: "over", words: "Over." });
    expect(faceOf({ length: 180_000, left: 80_000 }, 999_000)).toMatchObject({ text: "1:20", state: "paused" });
  });
});

describe("looking at items one by one", () => {
  const items = ["a", "b"].map((id) => ({ id, label: id }));

  it("goes round by way of the whole board", () => {
    expect(itemBeside(items, undefined, 1)).toBe("a");
    expect(itemBeside(items, "a", 1)).toBe("b");
    expect(itemBeside(items, "b", 1)).toBeNull();
    expect(itemBeside(items, undefined, -1)).toBe("b");
    expect(itemBeside(items, "a", -1)).toBeNull();
    expect(itemBeside(items, "gone", 1)).toBe("a");
  });
});

describe("advice before the session", () => {
  it("knows the system of a laptop's browser, and the port", () => {
    expect(guessSystem("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)")).toBe("macOS");
    expect(guessSystem("Mozilla/5.0 (Windows NT 10.0; Win64; x64)")).toBe("Windows");
    expect(guessSystem("Mozilla/5.0 (X11; Linux x86_64)")).toBe("Linux");
    expect(guessSystem("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)")).toBeUndefined();
    expect(JSON.stringify(adviceOf("4417"))).toContain("4417/tcp");
  });
});
