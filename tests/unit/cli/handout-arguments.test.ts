import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readHandoutArguments } from "../../../src/cli/handout-arguments.ts";

const read =
  (words: readonly string[], typed: Parameters<typeof readHandoutArguments>[0] | object = {}) =>
  () =>
    readHandoutArguments({ _: words, ...typed });

describe("what handouts is asked for", () => {
  it("is every document of this folder, on A4, in handouts", () => {
    const { folder, names, out, options } = read([])();
    expect(names).toEqual(["slides", "handout", "workbook", "guide"]);
    expect([folder, out]).toEqual([resolve("."), resolve("handouts")]);
    expect(options.size).toBe("a4");
  });

  it.each([[["guide", "tests", "slides"]], [["tests", "guide", "slides"]]])(
    "is documents and a folder: %j",
    (words) => {
      const { folder, names } = read(words)();
      expect(names).toEqual(["slides", "guide"]);
      expect(folder).toBe(resolve("tests"));
    },
  );

  it("takes a folder that is called like a document when it is written as a path", () => {
    const { folder, names } = read(["./slides"])();
    expect(folder).toBe(resolve("slides"));
    expect(names).toHaveLength(4);
  });

  it("is a size in any case, a start and an address", () => {
    const { options } = read([], { paper: "Letter", start: "9:30", address: "https://example.org/w/index.html" })();
    expect(options).toMatchObject({ size: "letter", start: 570, address: "https://example.org/w/" });
  });

  it.each([
    [["workbok"], {}, 'There is no handout and no folder "workbok".', 'Did you mean "workbook"?'],
    [
      ["nonsense"],
      {},
      'There is no handout and no folder "nonsense".',
      "The handouts are slides, handout, workbook, guide",
    ],
    [["tests", "nonsense"], {}, '"nonsense"', "The handouts are"],
    [[], { paper: "a5" }, 'There is no paper "a5".', 'Did you mean "a4"?'],
    [[], { paper: "legal-size" }, 'There is no paper "legal-size".', "Known: a4, letter."],
    [[], { start: "25:00" }, '"25:00" is not a time of the day.', "--start 09:30"],
    [[], { start: "half past nine" }, "is not a time of the day", "--start 09:30"],
    [[], { address: "example.org" }, '"example.org" is not the address of a site.', "https://example.org"],
    [[], { address: "ftp://example.org" }, "is not the address of a site", "http:// or https://"],
  ])("refuses %j with %j", (words, typed, message, hint) => {
    const run = read(words, typed);
    expect(run).toThrow(message);
    try {
      run();
    } catch (error) {
      expect((error as { hint?: string }).hint).toContain(hint);
    }
  });
});
