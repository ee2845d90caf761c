import { describe, expect, test } from "vitest";
import { cutExcerpt } from "../../../../src/app/walk/search/excerpt.ts";
import { dayInWords, minutesInFigures, timeInWords } from "../../../../src/app/walk/words.ts";

describe("time in words", () => {
  test.each([
    [0.4, "under a minute"],
    [1, "about 1 minute"],
    [8.4, "about 8 minutes"],
    [17, "about 15 minutes"],
    [60, "about an hour"],
    [69, "about an hour and 10 minutes"],
    [91, "about an hour and a half"],
    [163, "about 2 hours and 45 minutes"],
  ])("%s minutes", (minutes, words) => {
    expect(timeInWords(minutes)).toBe(words);
  });

  test("in figures is never nothing", () => {
    expect(minutesInFigures(0.2)).toBe("1 min");
  });

  test.each([
    ["2026-05-20T01:00", "Earlier today"],
    ["2026-05-19T23:59", "Yesterday"],
    ["2026-05-15T12:00", "On Friday"],
    ["2026-05-03T12:00", "On 3 May"],
    ["2025-05-03T12:00", "On 3 May 2025"],
  ])("%s as said on 20 May 2026", (then, words) => {
    expect(dayInWords(new Date(then).getTime(), new Date("2026-05-20T09:00").getTime())).toBe(words);
  });
});

describe("an excerpt", () => {
  const text = `${"word ".repeat(60)}needle ${"more ".repeat(60)}`.trim();
  const plain = (terms: string[]) =>
    cutExcerpt(text, terms)
      .map((part) => part.text)
      .join("");

  test("is cut around the first word found and marks it", () => {
    const parts = cutExcerpt(text, ["needle"]);
    expect(parts.filter(({ isHit }) => isHit).map((part) => part.text)).toEqual(["needle"]);
    expect(plain(["needle"]).length).toBeLessThan(140);
    expect(plain(["needle"])).toMatch(/^… word .* …$/);
  });

  test("of words the index made of something else is the text's beginning", () => {
    expect(cutExcerpt("Short text.", ["other"])).toEqual([{ text: "Short text.", isHit: false }]);
  });

  test("marks whole words only, with letters that expressions have a meaning for", () => {
    expect(cutExcerpt("C++ and c", ["c++"]).filter(({ isHit }) => isHit)).toHaveLength(1);
    expect(cutExcerpt("needles", ["needle"]).some(({ isHit }) => isHit)).toBe(false);
  });
});
