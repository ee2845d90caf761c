import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPresence } from "../../../src/server/presence.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch() {
  const changes: string[][] = [];
  const presence = createPresence(() => changes.push([...presence.present].sort()));
  return { presence, changes };
}

test("a phone is present while any of its streams is open, and for a moment after", () => {
  const { presence, changes } = watch();
  const close = presence.arrive("a");
  const closeOther = presence.arrive("a");
  close();
  vi.advanceTimersByTime(60_000);
  expect(changes).toEqual([["a"]]);
  closeOther();
  vi.advanceTimersByTime(1_000);
  expect([...presence.present]).toEqual(["a"]);
  vi.advanceTimersByTime(3_000);
  expect(changes).toEqual([["a"], []]);
});

test("a phone that opens another stream at once has never been away", () => {
  const { presence, changes } = watch();
  presence.arrive("a")();
  vi.advanceTimersByTime(500);
  presence.arrive("a");
  vi.advanceTimersByTime(60_000);
  expect(changes).toEqual([["a"]]);
});

test("a phone that only asks is present for ten seconds each time", () => {
  const { presence, changes } = watch();
  presence.poll("a");
  vi.advanceTimersByTime(9_000);
  presence.poll("a");
  vi.advanceTimersByTime(9_000);
  expect(changes).toEqual([["a"]]);
  vi.advanceTimersByTime(3_000);
  expect(changes).toEqual([["a"], []]);
});
