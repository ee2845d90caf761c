import { describe, expect, it } from "vitest";
import { commandOf, KEY_GROUPS } from "../../../../../src/app/host/keys/keys.ts";

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  commandOf({ key, composedPath: () => [], ...more } as unknown as KeyboardEvent);

describe("the host page's keys", () => {
  it("turn the slides as on the deck", () => {
    for (const key of ["ArrowRight", " ", "PageDown"]) expect(press(key)).toBe("next");
    for (const key of ["ArrowLeft", "PageUp"]) expect(press(key)).toBe("back");
    expect(press(" ", { shiftKey: true })).toBe("back");
  });

  it("hold in upper case too", () => {
    expect(press("B")).toBe("blank");
    expect(press("g")).toBe("go-to");
  });

  it("leave the browser's own alone", () => {
    expect(press("t", { ctrlKey: true })).toBeUndefined();
    expect(press("ArrowLeft", { altKey: true })).toBeUndefined();
    expect(press("x")).toBeUndefined();
  });

  it("are all named in the help", () => {
    const named = KEY_GROUPS.flatMap(([, rows]) => rows.flatMap(([keys]) => keys.flat()));
    const names = { " ": "Space", ArrowRight: "→", ArrowLeft: "←", ArrowUp: "↑", ArrowDown: "↓" } as const;
    const bound = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", " ", "Home", "End", "B", ".", "G", "C", "T", "?"];
    for (const key of bound) {
      expect(press(key), key).toBeDefined();
      expect(named).toContain(names[key as keyof typeof names] ?? key);
    }
  });
});
