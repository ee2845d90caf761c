import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { compileModule, createSlideMemory } from "../../../../src/compiler/index.ts";
import { memoryHost } from "../memory-host.ts";

const BODIES = [
  "# One",
  "# One\n\nWords.",
  "# Two\n\n- a\n- b",
  "Words without a heading.",
  "",
  "## See [the guide][guide]",
  "[guide]: https://example.invalid/a",
  "> [guide]: https://example.invalid/b\n\n# Quoted",
  "# Code\n\n```js\nlet a = 1;\n```\n\nNote:\nSay: hello",
  "# Exercise\n\n::exercise{id=words}",
  "# Fault\n\n::nope\n\n![](missing.png)",
  '<!-- .slide: id="two" -->\n\nTaken',
  "```js\nno end",
  "# Picture\n\n![a](img/a.png) ![b](http://example.invalid/b.png)",
];
const HEADS = ["", "---\ntitle: Named\n---\n", "---\nnotesSeparator: '^Words'\n---\n"];

const body = fc.constantFrom(...BODIES);
const text = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.tuple(body, fc.constantFrom("\n\n---\n\n", "\n--\n")), { maxLength: 8 }),
  )
  .map(([head, slides]) => head + slides.map(([slide, separator]) => slide + separator).join(""));

const fileOf = (each: string) => ({ path: "slides/01-intro.md", text: each });

describe("a memory of slides", () => {
  test("changes nothing in what is compiled, whatever is edited", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 5 }), async (versions) => {
        const memory = createSlideMemory();
        for (const version of versions) {
          const remembered = await compileModule(fileOf(version), memoryHost(), memory);
          const anew = await compileModule(fileOf(version), memoryHost());
          expect(remembered).toEqual(anew);
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each(["[guide]:", "- [guide]:", "> 1. [guide]:"])("follows a link that is defined as %s", async (definition) => {
    const memory = createSlideMemory();
    for (const address of ["a", "b"]) {
      const file = fileOf(
        `# See [the guide][guide]\n\n---\n\n# More\n\n${definition} https://example.invalid/${address}\n`,
      );
      const { module } = await compileModule(file, memoryHost(), memory);
      expect(module.stacks[0]?.[0]?.html).toContain(`href="https://example.invalid/${address}"`);
    }
  });

  test("spares all slides but the one that was edited, wherever they have moved to", async () => {
    const host = { ...memoryHost(), highlight: vi.fn(async (code: string) => [code]) };
    const slide = (name: string) => `# ${name}\n\n\`\`\`js\n${name}\n\`\`\``;
    const deck = (...names: string[]) => fileOf(names.map(slide).join("\n---\n"));
    const memory = createSlideMemory();
    await compileModule(deck("first", "a", "b", "last"), host, memory);
    host.highlight.mockClear();
    const { module } = await compileModule(deck("first", "new\nlines", "b", "a", "last"), host, memory);
    expect(host.highlight.mock.calls.map(([code]) => code)).toEqual(["new\nlines"]);
    expect(module.stacks.flat().map(({ id, span }) => [id, span.line])).toEqual([
      ["first", 1],
      ["new", 7],
      ["b", 15],
      ["a", 21],
      ["last", 27],
    ]);
  });

  test.each(["", "# a\n\n```js\na\n```"])(
    "spares them too after the file was read half written, as %j",
    async (half) => {
      const host = { ...memoryHost(), highlight: vi.fn(async (code: string) => [code]) };
      const slide = (name: string) => `# ${name}\n\n\`\`\`js\n${name}\n\`\`\``;
      const memory = createSlideMemory();
      await compileModule(fileOf(["a", "b", "c"].map(slide).join("\n---\n")), host, memory);
      await compileModule(fileOf(half), host, memory);
      host.highlight.mockClear();
      await compileModule(fileOf(["a", "new", "c"].map(slide).join("\n---\n")), host, memory);
      expect(host.highlight.mock.calls.map(([code]) => code)).toEqual(["new"]);
    },
  );
});
