import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileModule, createSlideMemory } from "../../../../src/compiler/index.ts";
import { compileEdit } from "../../../../src/compiler/slide/compile-edit.ts";
import { memoryHost } from "../memory-host.ts";

const SLIDES = [
  "# One\n\nWords of the first.",
  "# Two\n\n- a\n- b\n\nNote:\nSay: hello",
  "Words without a heading.",
  "# Code\n\n```js\nlet a = 1;\n---\n```\n\nAfter it.",
  "# Picture\n\n![a](img/a.png)",
  "# Exercise\n\n::exercise{id=words}",
];
const DECK = SLIDES.join("\n\n---\n\n");

const fileOf = (text: string) => ({ path: "slides/01-intro.md", text });

/** What compiling alone gives of `after`, once `before` has been compiled. */
async function edit(before: string, after: string) {
  const memory = createSlideMemory();
  await compileModule(fileOf(before), memoryHost(), memory);
  return compileEdit(after, memoryHost(), memory);
}

describe("compiling the one slide that was edited", () => {
  test.each([
    ["a word of a paragraph", "- b", "- better"],
    ["a note", "hello", "good morning"],
    ["a line of code", "let a", "const b"],
    ["words of the last slide", "::exercise", "Words ::exercise"],
  ])("gives the same module as compiling the file, for %s", async (_, from, to) => {
    const after = DECK.replace(from, to);
    expect(await edit(DECK, after)).toEqual((await compileModule(fileOf(after), memoryHost())).module);
  });

  test.each([
    ["the first slide, where a head may begin", "Words of the first", "Other words"],
    ["a heading", "# Two", "# Three"],
    ["another line", "- b", "- b\n- c"],
    ["a separator", "- b\n\nNote:\nSay: hello", "- b\n\n---\nSay: hello"],
    ["a fence that no longer ends", "```js", "```js`"],
    ["a link that others may use", "- b", "[b]: https://example.invalid/"],
    ["a fault", "img/a.png", "img/missing.png"],
    ["two slides", "hello\n\n---\n\nWords", "goodbye\n\n---\n\nOther words"],
  ])("leaves %s to the compiling of the whole file", async (_, from, to) => {
    const after = DECK.replace(from, to);
    expect(after).not.toBe(DECK);
    expect(await edit(DECK, after)).toBeUndefined();
  });

  test.each([
    ["separators of its own", `---\nseparator: '^---$'\n---\n${DECK}`],
    ["a fault", `${DECK}\n\n---\n\n![](missing.png)`],
    ["a link for all", `${DECK}\n\n---\n\n[a]: https://example.invalid/`],
  ])("is not done in a file with %s", async (_, before) => {
    expect(await edit(before, before.replace("- b", "- better"))).toBeUndefined();
  });

  test.each(["\0", "\uFFFD"])("does not lose sight of %j, which another encoding leaves in a slide", async (stray) => {
    const memory = createSlideMemory();
    await compileModule(fileOf(DECK), memoryHost(), memory);
    const { diagnostics } = await compileModule(fileOf(DECK.replace("- b", `- b${stray}`)), memoryHost(), memory);
    expect(diagnostics.map(({ code }) => code)).toEqual(["bad-encoding"]);
  });

  test("changes nothing in what is compiled, whatever is cut out and put in", async () => {
    const splice = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 6 }),
      put: fc.string({ unit: fc.constantFrom("a", " ", "\n", "-", "`", "#", "[", "]:", ":", "\n---\n"), maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(splice, { minLength: 1, maxLength: 6 }), async (splices) => {
        const memory = createSlideMemory();
        let text = DECK;
        await compileModule(fileOf(text), memoryHost(), memory);
        for (const { at, cut, put } of splices) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + cut);
          const edited = await compileModule(fileOf(text), memoryHost(), memory);
          expect(edited).toEqual(await compileModule(fileOf(text), memoryHost()));
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("letters that are lost while a file is open are reported", async () => {
  const memory = createSlideMemory();
  const compile = (text: string) => compileModule({ path: "slides/a.md", text }, memoryHost(), memory);
  const text = "# One\n\nwords\n\n---\n\n# Two\n\nwords\n";
  expect((await compile(text)).diagnostics).toEqual([]);
  const { diagnostics } = await compile(text.replace(/words\n$/, "w\uFFFDrds\n"));
  expect(diagnostics).toMatchObject([{ code: "bad-encoding", span: { line: 9, column: 2 } }]);
});

test("a file in UTF-16 is told to be in another encoding, and nothing else", async () => {
  const text = new TextDecoder().decode(Buffer.from("\uFEFF---\ntitle: A\n---\n\n# One\n", "utf16le"));
  const { module, diagnostics } = await compileModule({ path: "slides/a.md", text }, memoryHost());
  expect(diagnostics).toMatchObject([{ code: "bad-encoding", span: { line: 1, column: 1 } }]);
  expect(module.title).toBe("A");
});
