import { describe, expect, test } from "vitest";
import { assemble, compileModule, compileWorkshop, readSettings, renderSections } from "../../../src/compiler/index.ts";
import { type Exercise, hasErrors, type SourceFile, slidesOf } from "../../../src/model/index.ts";
import { memoryHost } from "./memory-host.ts";

const module = (name: string, text: string): SourceFile => ({ path: `slides/${name}.md`, text });
const settings = (text: string): SourceFile => ({ path: "slides/workshop.yaml", text: `version: 1\n${text}` });
const WORDS = "version: 1\nkind: word\ntitle: Words\nprompt: Which?\nshares: answer\nwords: [a, b]\nanswer: b\n";
const words = { id: "words", file: { path: "exercises/words/exercise.yaml", text: WORDS } };

describe("a workshop of one Markdown file", () => {
  test("takes its title from the slide and shows every slide in one agenda", async () => {
    const { workshop, diagnostics } = await compileWorkshop(
      { modules: [module("talk", "# Hello\n---\n# Bye\n")], exercises: [] },
      memoryHost(),
    );
    expect(diagnostics).toEqual([]);
    expect(workshop).toMatchObject({
      title: "Hello",
      language: "en",
      agendas: [{ id: "all", title: "All slides", minutes: 0, items: [{ title: "Hello", slides: ["hello", "bye"] }] }],
    });
    expect(workshop.modules[0]).not.toHaveProperty("number");
  });
});

describe("a module's file name", () => {
  test.each([
    ["02-archetypes", "archetypes", 2],
    ["00-welcome", "welcome", undefined],
    ["10_glue work", "glue-work", 10],
    ["talk", "talk", undefined],
    ["3", "3", undefined],
  ])("%s gives id %s and number %s", async (name, id, number) => {
    const { module: compiled } = await compileModule(module(name, "# One"), memoryHost());
    expect([compiled.id, compiled.number]).toEqual([id, number]);
  });
});

test("an exercise called as every object's members are is missing, and no accident", async () => {
  const agenda = "agendas:\n  a:\n    title: A\n    minutes: 5\n    items: [{ slides: [one], minutes: 5, set: six }]\n";
  const { diagnostics } = await compileWorkshop(
    { settings: settings(agenda), modules: [module("talk", "# One\n\n::exercise{id=constructor}\n")], exercises: [] },
    memoryHost(),
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["missing-exercise"]);
});

describe("slide ids", () => {
  const idsOf = async (...texts: string[]): Promise<string[]> => {
    const modules = texts.map((text, index) => module(`0${index}-m${index}`, text));
    const { workshop } = await compileWorkshop({ modules, exercises: [] }, memoryHost());
    return slidesOf(workshop).map(({ id }) => id);
  };

  test("stay with their slides when slides change places", async () => {
    expect(await idsOf("# One\n---\n# Two\n---\n# Three")).toEqual(["one", "two", "three"]);
    expect(await idsOf("# Three\n---\n# One\n---\n# Two")).toEqual(["three", "one", "two"]);
  });

  test("are in letters of the alphabet where there are none of their own", async () => {
    expect(await idsOf("# Große Ærø: œuvre łódź\n---\n# Ελλάδα")).toEqual(["grosse-aero-oeuvre-lodz", "ελλαδα"]);
  });

  test("are told apart across modules, and a written id keeps its place", async () => {
    expect(await idsOf("# Summary", '# Summary\n---\n<!-- .slide: id="end" -->\n# End', "# End")).toEqual([
      "summary",
      "summary-2",
      "end",
      "end-2",
    ]);
  });

  test("of slides without a heading give way without a word", async () => {
    const modules = [module("01-a", "text"), module("02-b", "# a 1")];
    const { diagnostics, workshop } = await compileWorkshop({ modules, exercises: [] }, memoryHost());
    expect(slidesOf(workshop).map(({ id }) => id)).toEqual(["a-1-2", "a-1"]);
    expect(diagnostics).toEqual([]);
  });
});

describe("agendas", () => {
  const AGENDA = settings(`title: A day
credit: After *two books*
remote: allow
budget: { script: 65 }
agendas:
  short:
    title: 20 minutes
    minutes: 20
    materials: [pens]
    items:
      - { slides: intro, minutes: 5, title: Hello there }
      - { break: 5 }
      - { slides: [sort], minutes: 10, set: first, cut: 1, steps: [{ name: alone, minutes: 4 }, { name: all, minutes: 6 }] }
`);
  const modules = [
    module("01-intro", "# One\n---\n# Two\n\n::agenda\n"),
    module("02-sort", "# Sort\n\n::exercise{id=words}\n\n![far](https://example.org/a.png)\n"),
  ];

  test("resolve modules, lists, breaks, sets, cuts and steps", async () => {
    const { workshop, diagnostics } = await compileWorkshop(
      { settings: AGENDA, modules, exercises: [words] },
      memoryHost(),
    );
    expect(diagnostics).toEqual([]);
    expect(workshop.title).toBe("A day");
    expect(workshop.credit).toBe("After <em>two books</em>");
    expect(workshop.agendas).toEqual([
      {
        id: "short",
        title: "20 minutes",
        minutes: 20,
        materials: ["pens"],
        items: [
          { title: "Hello there", minutes: 5, slides: ["one", "two"], isBreak: false, steps: [] },
          { title: "Break", minutes: 5, slides: [], isBreak: true, steps: [] },
          {
            title: "Sort",
            minutes: 10,
            slides: ["sort"],
            isBreak: false,
            set: "first",
            cut: 1,
            steps: [
              { name: "alone", minutes: 4 },
              { name: "all", minutes: 6 },
            ],
          },
        ],
      },
    ]);
  });

  test("are drawn on the slide that asks for it", async () => {
    const { workshop } = await compileWorkshop({ settings: AGENDA, modules, exercises: [words] }, memoryHost());
    expect(slidesOf(workshop)[1]?.html).toContain('<div class="agenda" data-agenda="short"><svg');
  });

  test("keep the budget with the settings", () => {
    expect(readSettings(AGENDA).settings.budget).toEqual({ script: 65 });
  });

  test("say nothing of sets while the exercise itself is broken", async () => {
    const broken = { id: "words", file: { path: words.file.path, text: "version: 1\n" } };
    const { diagnostics } = await compileWorkshop({ settings: AGENDA, modules, exercises: [broken] }, memoryHost());
    expect(new Set(diagnostics.map(({ span }) => span.file))).toEqual(new Set([broken.file.path]));
  });
});

describe("an exercise", () => {
  test("is compiled whole and cut by every set, its common fields apart", async () => {
    const { workshop, diagnostics } = await compileWorkshop(
      { modules: [module("a", "# One\n\n::exercise{id=words set=first}")], exercises: [words] },
      memoryHost(),
    );
    expect(diagnostics).toEqual([]);
    expect(workshop.exercises.words).toMatchObject({
      kind: "word",
      heading: { title: "Words", prompt: "Which?", debrief: [] },
      shares: "answer",
      uses: [],
      cuts: {
        "": { task: { words: ["a", "b"] }, solution: { answer: "b" } },
        first: { task: { words: ["a"] }, solution: { answer: "b" } },
      },
    });
  });

  test("of a kind's own fault has it at the line of the field", async () => {
    const text = WORDS.replace("answer: b", "answer: c");
    const { diagnostics } = await compileWorkshop(
      { modules: [module("a", "# One")], exercises: [{ id: "words", file: { path: words.file.path, text } }] },
      memoryHost(),
    );
    expect(diagnostics).toMatchObject([{ code: "unknown-word", severity: "error", span: { line: 7, column: 9 } }]);
  });

  test("whose kind throws something odd is reported too", async () => {
    const host = { ...memoryHost(), loadKind: (): Promise<Exercise> => Promise.reject("no reason") };
    const { diagnostics } = await compileWorkshop({ modules: [module("a", "# One")], exercises: [words] }, host);
    expect(diagnostics).toMatchObject([{ code: "broken-kind", message: expect.stringContaining("no reason") }]);
  });
});

test("one run names what is wrong in every file", async () => {
  const { diagnostics } = await compileWorkshop(
    {
      settings: settings("titel: x\nlanguage: 3\n"),
      modules: [module("a", "![](gone.png)\n\n::exercise{id=gone}"), module("b", "---\ntitle: [\n---\n:::reading")],
      exercises: [{ id: "x", file: { path: "exercises/x/exercise.yaml", text: "kind: wrod" } }],
    },
    memoryHost(),
  );
  expect(hasErrors(diagnostics)).toBe(true);
  expect(diagnostics.map(({ code }) => code).toSorted()).toEqual([
    "bad-field",
    "bad-yaml",
    "missing-alt",
    "missing-exercise",
    "missing-field",
    "missing-field",
    "missing-field",
    "missing-file",
    "unclosed-directive",
    "unknown-field",
    "unknown-kind",
  ]);
});

test("modules compiled one by one and assembled give what a whole run gives", async () => {
  const files = [module("01-a", "# One"), module("02-b", "# One\n---\n![x](//example.org/x.png)")];
  const whole = await compileWorkshop({ modules: files, exercises: [] }, memoryHost());
  const each = await Promise.all(files.map((file) => compileModule(file, memoryHost())));
  const { settings: defaults } = readSettings(undefined);
  const parts = assemble({ settings: defaults, modules: each.map(({ module: one }) => one), exercises: [] });
  expect(renderSections(parts.workshop)).toBe(renderSections(whole.workshop));
  expect(parts.diagnostics.map(({ code }) => code)).toEqual(["repeated-heading", "remote-file"]);
  expect(parts.diagnostics[1]?.message).toMatch(/another host, and is not shown/);
});
