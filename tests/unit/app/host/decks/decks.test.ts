import { describe, expect, it } from "vitest";
import {
  advanceDecks,
  type DeckEvent,
  type Decks,
  isLinked,
  noDecks,
} from "../../../../../src/app/host/decks/decks.ts";
import { slides } from "../time/samples.ts";

const position = { slide: "a1", step: 0, steps: 0, blank: false, theme: "light" } as const;

const here = (deck: string, active: number, claims = false): DeckEvent => ({
  type: "heard",
  message: { type: "here", v: 2, n: "m", deck, active, claims, agenda: "short", slides, position },
});

const at = (deck: string, slide: string): DeckEvent => ({
  type: "heard",
  message: { type: "at", v: 2, n: "m", deck, position: { ...position, slide } },
});

const called: DeckEvent = { type: "called" };

const hear = (events: readonly DeckEvent[], start: Decks = noDecks()): Decks => events.reduce(advanceDecks, start);

describe("the deck that is followed", () => {
  it("is the one a person last turned to, whichever answers first", () => {
    expect(hear([here("old", 1), here("new", 2)]).followed?.id).toBe("new");
    expect(hear([here("new", 2), here("old", 1)]).followed?.id).toBe("new");
  });

  it("is the one followed before the page was loaded again, when that answers", () => {
    expect(hear([here("new", 2), here("old", 1)], noDecks("old")).followed?.id).toBe("old");
    expect(hear([here("new", 2)], noDecks("gone")).followed?.id).toBe("new");
  });

  it("stays the same when another opens later", () => {
    expect(hear([here("a", 1), called, here("b", 2)]).followed?.id).toBe("a");
  });

  it("changes when a person asks for it, at the deck or here", () => {
    const two = hear([here("a", 1), called, here("b", 2)]);
    expect(advanceDecks(two, here("b", 2, true)).followed?.id).toBe("b");
    const chosen = advanceDecks(two, { type: "follow", id: "b" });
    expect(chosen.followed?.id).toBe("b");
    expect(hear([called, here("a", 9)], chosen).followed?.id).toBe("b");
  });

  it("has the position it last told", () => {
    expect(hear([here("a", 1), at("a", "b2")]).followed?.position.slide).toBe("b2");
  });

  it("is not moved by another deck", () => {
    expect(hear([here("a", 2), here("b", 1), at("b", "b2")]).followed?.position.slide).toBe("a1");
  });
});

describe("a deck that does not answer", () => {
  it("is still there after as many calls as a reload takes", () => {
    expect(isLinked(hear([here("a", 1), called, called, called]))).toBe(true);
  });

  it("is closed after that, and remembered as it was", () => {
    const closed = hear([here("a", 1), at("a", "c1"), called, called, called, called]);
    expect(isLinked(closed)).toBe(false);
    expect(closed.followed?.position.slide).toBe("c1");
  });

  it("leaves its place to another that is open", () => {
    const decks = hear([here("a", 2), here("b", 1), called, at("b", "a1"), called, at("b", "a1"), called]);
    expect(decks.open.map(({ id }) => id)).toEqual(["a", "b"]);
    const after = hear([at("b", "a1"), called], decks);
    expect(after.followed?.id).toBe("b");
    expect(isLinked(after)).toBe(true);
  });

  it("is followed again when it comes back", () => {
    const closed = hear([here("a", 1), called, called, called, called]);
    expect(isLinked(advanceDecks(closed, here("a", 5)))).toBe(true);
  });

  it("counts its missed calls anew after an answer", () => {
    expect(isLinked(hear([here("a", 1), called, called, at("a", "a1"), called, called, called]))).toBe(true);
  });
});
