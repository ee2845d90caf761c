import { describe, expect, it } from "vitest";
import {
  type Bindings,
  type Chosen,
  chooseLetter,
  keysOf,
  readChosen,
  rowOf,
} from "../../../../../src/app/host/keys/bindings.ts";
import { KEY_ROWS } from "../../../../../src/app/host/keys/key-table.ts";

const AS_BUILT: Bindings = { areLettersOn: true, chosen: {} };
const press = (key: string, bindings = AS_BUILT, shiftKey = false) => rowOf({ key, shiftKey }, bindings)?.command;

const choose = (
  chosen: Chosen,
  ...given: Parameters<typeof chooseLetter> extends [unknown, ...infer R] ? R : never
) => {
  const next = chooseLetter(chosen, ...given);
  if ("taken" in next) throw new Error(`taken by ${next.taken.command}`);
  return { areLettersOn: true, chosen: next.chosen };
};

describe("the host page's keys", () => {
  it("turn the slides as on the deck", () => {
    for (const key of ["ArrowRight", " ", "PageDown"]) expect(press(key)).toBe("next");
    for (const key of ["ArrowLeft", "PageUp"]) expect(press(key)).toBe("back");
    expect(press(" ", AS_BUILT, true)).toBe("back");
  });

  it("hold in upper case, and with Shift where that makes the character", () => {
    expect(press("B", AS_BUILT, true)).toBe("blank");
    expect(press("?", AS_BUILT, true)).toBe("help");
    expect(press("+", AS_BUILT, true)).toBe("more");
  });

  it("never ask for two things", () => {
    const all = KEY_ROWS.flatMap((row) => [...keysOf(row, AS_BUILT), ...(row.also ?? [])]);
    expect(new Set(all).size).toBe(all.length);
  });

  it("are left to the browser where they mean nothing", () => {
    expect(press("y")).toBeUndefined();
    expect(press("Enter")).toBeUndefined();
  });
});

describe("choosing another key", () => {
  it("gives the command the new one and frees the old", () => {
    const bindings = choose({}, "lock", "y");
    expect(press("y", bindings)).toBe("lock");
    expect(press("l", bindings)).toBeUndefined();
    expect(press("l", choose(bindings.chosen, "lock", "L"))).toBe("lock");
    expect(choose(bindings.chosen, "lock", "L").chosen).toEqual({});
  });

  it("refuses one that another command has, and names that", () => {
    expect(chooseLetter({}, "lock", "v")).toMatchObject({ taken: { command: "show" } });
    expect(press("v", choose(choose({}, "show", "y").chosen, "lock", "V"))).toBe("lock");
  });

  it("goes before what a clicker sends", () => {
    const bindings = choose({}, "lock", ".");
    expect(press(".", bindings)).toBe("lock");
    expect(press("b", bindings)).toBe("blank");
  });

  it("is read back from storage only when it is whole and ours", () => {
    expect(readChosen('{"lock":"y"}')).toEqual({ lock: "y" });
    for (const junk of [null, "", "[]", '{"lock":"yy"}', '{"lock":" "}', '{"fly":"y"}', '{"next":"y"}', '{"lock":"v"}'])
      expect(readChosen(junk), String(junk)).toEqual({});
  });
});

describe("letters turned off", () => {
  const off: Bindings = { areLettersOn: false, chosen: {} };

  it("leaves every character alone and keeps the other keys", () => {
    for (const key of ["l", "b", "?", "2", "+", "."]) expect(press(key, off), key).toBeUndefined();
    expect(press("ArrowRight", off)).toBe("next");
    expect(press(" ", off)).toBe("next");
    expect(press("F1", off)).toBe("help");
  });
});
