import { describe, expect, it } from "vitest";
import { printChord } from "../../../../../src/app/deck/keys/deck-help.ts";
import { findAction, KEY_TABLE, nameKey, type Press, rowsInForce } from "../../../../../src/app/deck/keys/key-table.ts";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

/** A press as a keyboard sends it, from its name in the table. */
function typed(name: string): Press {
  const [key = "", ...held] = name.split("+").toReversed();
  return press(key, { altKey: held.includes("Alt"), shiftKey: held.includes("Shift") });
}

const everything = () => true;
const nothing = (needs: string | undefined) => needs === undefined;
const rows = KEY_TABLE.flatMap((group) => group.rows);

describe("the table of keys", () => {
  it("binds every press it names to what it says", () => {
    for (const { keys, inside } of rows)
      for (const [name, action] of Object.entries(keys))
        if (action !== "elsewhere")
          expect(findAction(typed(name), inside ? "inside" : "outside", everything), name).toBe(action);
  });

  it("gives a press one meaning in one place", () => {
    for (const isInside of [true, false]) {
      const bound = new Map<string, string>();
      const here = rows.filter(({ inside = false }) => inside === isInside).flatMap(({ keys }) => Object.entries(keys));
      for (const [name, action] of here) {
        expect([undefined, action], name).toContain(bound.get(name));
        bound.set(name, action);
      }
    }
  });

  it("binds nothing it does not name, with Shift, Alt or without", () => {
    const named = new Set(rows.flatMap(({ keys }) => Object.keys(keys)));
    const keys = [..."abcdefghijklmnopqrstuvwxyz0123456789,;:/+-?.", " ", "Enter", "Tab", "Delete", "F5", "ArrowUp"];
    for (const key of keys)
      for (const held of [{}, { shiftKey: true }, { altKey: true }]) {
        const name = nameKey(press(key, held));
        const action = findAction(press(key, held), "outside", everything);
        expect(action !== undefined, name).toBe(named.has(name ?? ""));
      }
  });

  it("leaves H, K and L alone, J without a room, and what Ctrl and Meta are held with to the browser", () => {
    const noRoom = (needs: string | undefined) => !needs?.includes("staffroom:room");
    expect(findAction(press("j"), "outside", noRoom)).toBeUndefined();
    for (const key of ["h", "k", "l"]) expect(findAction(press(key), "outside", everything)).toBeUndefined();
    expect(findAction(press("f", { ctrlKey: true }), "outside", everything)).toBeUndefined();
    expect(findAction(press("t", { metaKey: true }), "outside", everything)).toBeUndefined();
  });

  it("goes by what is printed on a key, whatever Caps Lock or Shift make of it", () => {
    expect(findAction(press("T"), "outside", everything)).toBe("theme");
    expect(findAction(press("?", { shiftKey: true }), "outside", everything)).toBe("help");
  });

  it("keeps only a clicker's keys inside an exercise", () => {
    expect(findAction(press("PageDown"), "inside", everything)).toBe("next");
    for (const key of [" ", "Enter", "ArrowRight", "b", "q", "Escape"])
      expect(findAction(press(key), "inside", everything)).toBeUndefined();
  });

  it("neither binds nor lists what the page has no use for", () => {
    const meanings = rowsInForce(nothing).flatMap((group) => group.rows.map(({ does }) => does));
    expect(meanings.join(" ")).not.toMatch(/exercise|timer|agenda|Host/i);
    for (const key of ["e", "a", "s"]) expect(findAction(press(key), "outside", nothing)).toBeUndefined();
    expect(rowsInForce(everything)).toEqual(KEY_TABLE);
  });
});

describe("a chord as it is printed", () => {
  it("names each key as keyboards do", () => {
    expect(printChord("Shift+ ")).toEqual(["Shift", "Space"]);
    expect(printChord("Alt+ArrowLeft")).toEqual(["Alt", "←"]);
    expect(printChord("b")).toEqual(["B"]);
    expect(printChord("Escape")).toEqual(["Esc"]);
  });
});
