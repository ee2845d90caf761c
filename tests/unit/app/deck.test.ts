import { describe, expect, it } from "vitest";
import { slideInHash } from "../../../src/app/deck/address.ts";
import { draftKey } from "../../../src/app/deck/drafts.ts";
import { chooseTheme } from "../../../src/app/deck/theme.ts";

describe("the theme a page starts with", () => {
  it("is the address's before the remembered one", () => {
    expect(chooseTheme("dark", "light")).toBe("dark");
  });

  it("is the remembered one when the address names none, or none of ours", () => {
    expect(chooseTheme(null, "dark")).toBe("dark");
    expect(chooseTheme("sepia", "dark")).toBe("dark");
  });

  it("is light when nothing usable is known", () => {
    expect(chooseTheme(null, null)).toBe("light");
    expect(chooseTheme(null, "sepia")).toBe("light");
  });
});

describe("the slide in an address", () => {
  it("is its id, with or without a slash, steps left aside", () => {
    expect(slideInHash("#/the-role")).toBe("the-role");
    expect(slideInHash("#the-role")).toBe("the-role");
    expect(slideInHash("#/the-role/2")).toBe("the-role");
  });

  it("is decoded, and taken as it stands when it cannot be", () => {
    expect(slideInHash("#/caf%C3%A9")).toBe("café");
    expect(slideInHash("#/50%")).toBe("50%");
  });

  it("is none for an empty address or a number", () => {
    expect(slideInHash("")).toBeUndefined();
    expect(slideInHash("#/")).toBeUndefined();
    expect(slideInHash("#/3/1")).toBeUndefined();
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
