import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { elementsOf } from "../../../src/compiler/html/tree.ts";
import { compileWorkshop, formatDiagnostic, renderSections, type WorkshopFiles } from "../../../src/compiler/index.ts";
import { BASE, slidesOf } from "../../../src/model/index.ts";
import { memoryHost } from "./memory-host.ts";

const PIECES = [
  ...["\n", "\n\n", "\r\n", "\r", "\uFEFF", "    ", "\t", "  - ", "> ", "1. ", "| a | b |\n|--|--|\n", "\\", "\u0000"],
  ...["---", "--", "----", "\n---\n", "\n--\n", "+++", "\n+++\n", "***", "===", "..."],
  ...["```", "```js [1-2|3]\n", "~~~", "````", "`", "```mermaid\n", "``` [9999999999: 1-99999|,-|]\n"],
  ...[
    ":::",
    "::::",
    "\n:::\n",
    ":::reading\n",
    ':::columns{widths="1 2"}\n',
    "::exercise{id=words}",
    "::exercise{",
    "::agenda\n",
  ],
  ...[
    "::diagram{src=img/team.svg narrow=img/team.svg}\n",
    "::diagram{src=../../x}\n",
    ":::nope{#a .b c=d}\n",
    "{",
    "}",
  ],
  ...[
    "<!--",
    "-->",
    '<!-- .slide: id="same" class="a" -->',
    '<!-- .element: class="fragment" -->',
    '<!-- .slide: id="" -->',
  ],
  ...[
    "<div>",
    "</div>",
    "<script>",
    "</script>",
    "<svg>",
    "<template>",
    "<p onclick=x>",
    "<table>",
    "<select><option>",
    "</",
  ],
  ...['<aside class="notes">', "<style>url(", "<img src=", "<plaintext>", "&amp;", "&#0;", '<a href="javascript:x">'],
  ...[
    "# One",
    "## One\n",
    "\n# 2024\n",
    "One\n===\n",
    "# \u{1F600}\n",
    "[a]: b\n",
    "[a]",
    "![](x.png)",
    "![",
    "](",
    "http://",
    BASE,
    "%",
  ],
  ...["Note:", "\nNotes:\n", "Say:", "**Do:**", "\nWatch for: ", "Cut:"],
  ...[
    "title: x\n",
    "separator: (\n",
    'separator: "\\n---\\n"\n',
    "notesSeparator: a*\n",
    "objectives: [\n",
    "a: &a [*a]\n",
    "!!js x",
    "? :",
    ": ",
  ],
  ...[
    "version: 1\n",
    "kind: word\n",
    "agendas:\n",
    "  short: {title: S, minutes: 5, items: [{slides: intro, minutes: 5}]}\n",
    "words: [a]\n",
    "answer: a\n",
  ],
  ...[
    "__proto__: 1\n",
    "constructor",
    "toString: {}\n",
    "::exercise{id=constructor set=__proto__}\n",
    '<!-- .slide: __proto__="x" -->',
  ],
];

const text = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

const files: fc.Arbitrary<WorkshopFiles> = fc.record({
  settings: fc.option(
    text.map((each) => ({ path: "slides/workshop.yaml", text: each })),
    { nil: undefined },
  ),
  modules: fc
    .array(text, { maxLength: 3 })
    .map((texts) => texts.map((each, index) => ({ path: `slides/0${index}-intro${index % 2}.md`, text: each }))),
  exercises: text.map((each) => [{ id: "words", file: { path: "exercises/words/exercise.yaml", text: each } }]),
});

const RUNS = { numRuns: 300 };

describe("whatever the texts", () => {
  test("compiling gives a workshop whose slides have ids of their own", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const { workshop, diagnostics } = await compileWorkshop(given, memoryHost());
        const ids = slidesOf(workshop).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[^\s/]+$/);
        expect(workshop.agendas.length).toBeGreaterThan(0);
        for (const diagnostic of diagnostics) expect(diagnostic.span.line).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test("compiling twice gives the same", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const [one, other] = await Promise.all([1, 2].map(() => compileWorkshop(given, memoryHost())));
        expect(renderSections(one!.workshop)).toBe(renderSections(other!.workshop));
        expect(one!.diagnostics).toEqual(other!.diagnostics);
      }),
      RUNS,
    );
  });

  test("a diagnostic's line is one of its file", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const { diagnostics } = await compileWorkshop(given, memoryHost());
        const all = [given.settings, ...given.modules, ...given.exercises.map(({ file }) => file)];
        for (const diagnostic of diagnostics) {
          const source = all.find((file) => file?.path === diagnostic.span.file)?.text;
          const lines = source?.split(/\r\n?|\n/).length ?? 1;
          expect(diagnostic.span.line).toBeLessThanOrEqual(lines);
          expect(formatDiagnostic(diagnostic, source)).toContain(diagnostic.code);
        }
      }),
      RUNS,
    );
  });

  test("what a slide shows stays in its section and holds no script", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (each) => {
        const given = { modules: [{ path: "slides/intro.md", text: each }], exercises: [] };
        const { workshop } = await compileWorkshop(given, memoryHost());
        for (const { html, reading = "", notes = {} } of slidesOf(workshop)) {
          for (const shown of [html, reading, ...Object.values(notes)]) {
            const page = parseFragment(`<section>${shown}</section><hr>`);
            expect(page.childNodes.map(({ nodeName }) => nodeName)).toEqual(["section", "hr"]);
            for (const element of elementsOf(page)) {
              expect(element.tagName).not.toBe("script");
              expect(element.attrs.map(({ name }) => name)).not.toContain("onclick");
            }
          }
        }
      }),
      RUNS,
    );
  });
});
