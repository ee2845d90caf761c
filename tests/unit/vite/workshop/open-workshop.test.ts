import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as compiler from "../../../../src/compiler/index.ts";
import { slidesOf } from "../../../../src/model/index.ts";
import { createLoader, type Loader } from "../../../../src/vite/loader.js";
import { openWorkshop } from "../../../../src/vite/workshop/open-workshop.ts";
import { makeFolder } from "../../make-folder.ts";

vi.mock("../../../../src/compiler/index.ts", { spy: true });

let loader: Loader;
beforeAll(async () => {
  loader = await createLoader();
});
afterAll(() => loader.close());

const kindOf = (task: string, board = "null") => `const none = () => null, Missing = {};
export default {
  logic: { kind: "own", parse: () => ({ task: "${task}", solution: null }), start: none, tally: none },
  views: { Play: none, Review: none, Paper: none, Guide: none, Board: () => ${board} },
  examples: () => ({ right: [], wrong: [], junk: [] }),
};`;

const EXERCISE = "version: 1\nkind: ./kind.tsx\ntitle: Own\nshares: nothing\n";

function open(files: Readonly<Record<string, string>>) {
  const folder = makeFolder(files);
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  return { folder, write, workshop: openWorkshop(folder, loader) };
}

describe("an open workshop", () => {
  it("is compiled from its folder", async () => {
    const { workshop } = open({ "slides/1-one.md": "# One", "slides/2-two.md": "# Two" });
    const compiled = await workshop.compile();
    expect(slidesOf(compiled.workshop).map(({ id }) => id)).toEqual(["one", "two"]);
    expect(compiled.diagnostics).toEqual([]);
    expect(compiled.texts.get("slides/2-two.md")).toBe("# Two");
  });

  it("goes by the true path of its folder when that is a link", () => {
    const { folder } = open({ "real/slides/a.md": "# A" });
    symlinkSync(join(folder, "real"), join(folder, "link"));
    expect(openWorkshop(join(folder, "link"), loader).folder).toBe(join(folder, "real"));
  });

  it("compiles again only the file that has changed", async () => {
    const { workshop, write } = open({ "slides/1-one.md": "# One", "slides/2-two.md": "# Two" });
    await workshop.compile();
    vi.mocked(compiler.compileModule).mockClear();
    write("slides/2-two.md", "# Changed");
    const { workshop: changed } = await workshop.compile();
    expect(vi.mocked(compiler.compileModule).mock.calls.map(([file]) => file.path)).toEqual(["slides/2-two.md"]);
    expect(slidesOf(changed).map(({ id }) => id)).toEqual(["one", "changed"]);
  });

  it("gives what it gave before where nothing has changed, and something else where anything has", async () => {
    const { workshop, write } = open({ "slides/1-one.md": "# One", "slides/2-two.md": "# Two" });
    let last = await workshop.compile();
    expect(await workshop.compile()).toBe(last);
    for (const [path, text] of [
      ["slides/2-two.md", "# Two\n\nWords"],
      ["slides/3-three.md", "# Three"],
      ["slides/workshop.yaml", "title: Named"],
      ["slides/4-four.MD", "# Misnamed"],
    ] as const) {
      write(path, text);
      const now = await workshop.compile();
      expect(now).not.toBe(last);
      last = now;
    }
  });

  it("is after any edit what it would be if it were opened then", async () => {
    const deck = [
      "# One\n\nSome words.",
      "# Two\n\n[To one](#/one)",
      "# Three\n\n::agenda",
      "# Four\n\nNote:\nSay: it.",
    ];
    const { workshop, write, folder } = open({
      "slides/1-deck.md": deck.join("\n\n---\n\n"),
      "slides/2-more.md": "# More",
    });
    const edits: readonly (readonly [at: number, text: string])[] = [
      [0, "# One\n\nOther words."],
      [0, "# One\n\nOther words.\n\nAnd a line more."],
      [3, "# Four\n\nNote:\nSay: something else."],
      [1, "# Two\n\n[To four](#/four)"],
      [1, "# Two\n\n[To nobody](#/nobody)"],
      [1, "# Two\n\nWithout a link."],
      [0, '# One\n\n<b id="three">Taken</b>'],
      [0, "# Once\n\nUnder another name."],
      [2, "# Three\n\nWithout its running order."],
      [3, "# Once\n\nUnder a name that is taken."],
      [3, '# Four\n\n<!-- .slide: data-background-color="black" -->'],
      [2, "::join"],
    ];
    const look = async (at: typeof workshop) => ({ ...(await at.compile()), settings: undefined });
    await look(workshop);
    for (const [at, text] of edits) {
      deck[at] = text;
      write("slides/1-deck.md", deck.join("\n\n---\n\n"));
      expect(await look(workshop), text).toEqual(await look(openWorkshop(folder, loader)));
    }
  });

  it("puts only words together anew where only words have changed", async () => {
    const { workshop, write } = open({ "slides/1-one.md": "# One\n\n---\n\n# Two", "slides/2-two.md": "# More" });
    await workshop.compile();
    vi.mocked(compiler.assemble).mockClear();
    write("slides/1-one.md", "# One\n\n---\n\n# Two\n\nWords.");
    await workshop.compile();
    expect(compiler.assemble).not.toHaveBeenCalled();
  });

  it("notices when an image that a slide shows appears, changes or goes", async () => {
    const { workshop, write, folder } = open({ "slides/a.md": "# A\n\n![a plan](plan.png)" });
    const look = async () => {
      const { diagnostics, media } = await workshop.compile();
      return { problems: diagnostics.length, media: [...media.keys()].join() };
    };
    expect(await look()).toEqual({ problems: 1, media: "" });
    write("slides/plan.png", "one");
    const first = await look();
    expect(first).toEqual({ problems: 0, media: expect.stringMatching(/^media\/[0-9a-f]{8}-plan\.png$/) });
    write("slides/plan.png", "two");
    expect((await look()).media).not.toBe(first.media);
    rmSync(join(folder, "slides/plan.png"));
    expect((await look()).problems).toBe(1);
  });

  it("never takes what it is written in for a file of the site, whatever leads there", async () => {
    const { workshop, folder } = open({
      "slides/a.md": "# A\n\n[b](b.md) ![b](b.md) ![c](c.png) [s](workshop.yaml) [w](../exercises/own/exercise.yaml)",
      "slides/b.md": "# B\n\nNote:\nFor me alone.",
      "slides/workshop.yaml": "version: 1",
      "exercises/own/exercise.yaml": EXERCISE,
      "exercises/own/kind.tsx": kindOf("own"),
    });
    symlinkSync(join(folder, "slides/b.md"), join(folder, "slides/c.png"));
    const { media, diagnostics, workshop: compiled } = await workshop.compile();
    expect([...media]).toEqual([]);
    expect(diagnostics.map(({ code }) => code).toSorted()).toEqual([
      "missing-file",
      "source-file",
      "source-file",
      "source-file",
    ]);
    expect(slidesOf(compiled)[0]?.html).toContain('<a href="#/b">b</a>');
  });

  it("takes up a changed kind once told", async () => {
    const { workshop, write, folder } = open({
      "slides/a.md": "# A",
      "exercises/own/exercise.yaml": EXERCISE,
      "exercises/own/kind.tsx": kindOf("first"),
    });
    const task = async () => (await workshop.compile()).workshop.exercises.own?.cuts[""]?.task;
    expect(await task()).toBe("first");
    write("exercises/own/kind.tsx", kindOf("second"));
    workshop.forget(join(folder, "exercises/own/kind.tsx"));
    expect(await task()).toBe("second");
  });

  it("keeps what compiles when something does not, and names a broken kind with its place", async () => {
    const { workshop } = open({
      "slides/a.md": "# A\n\n::exercise{id=own}",
      "exercises/own/exercise.yaml": EXERCISE,
      "exercises/own/kind.tsx": "const a = 1;\nexport default {{;",
    });
    const compiled = await workshop.compile();
    expect(slidesOf(compiled.workshop)).toHaveLength(1);
    expect(compiled.diagnostics).toMatchObject([
      { code: "broken-kind", span: { file: "exercises/own/kind.tsx", line: 2, column: 17 } },
    ]);
    expect(compiled.texts.get("exercises/own/kind.tsx")).toContain("const a = 1;");
  });

  it("is checked by drawing every surface of every exercise once", async () => {
    const check = async (board: string) => {
      const { workshop } = open({
        "slides/a.md": "# A",
        "exercises/own/exercise.yaml": EXERCISE,
        "exercises/own/kind.tsx": kindOf("task", board),
      });
      return workshop.check(await workshop.compile());
    };
    expect((await check("null")).diagnostics).toEqual([]);
    const { diagnostics, texts } = await check("{ throw new Error('no board'); }");
    expect(diagnostics).toMatchObject([
      {
        code: "broken-kind",
        severity: "error",
        message: expect.stringMatching(/Board of "own": no board/),
        span: { file: "exercises/own/kind.tsx" },
      },
    ]);
    expect(texts.has("exercises/own/kind.tsx")).toBe(true);
    const undrawn = await check("<Missing.Button />");
    expect(undrawn.diagnostics).toMatchObject([{ message: expect.stringContaining("undefined") }]);
  });

  it("warns of a heavy picture with its weight, where a slide shows it", async () => {
    const { workshop, write } = open({ "slides/a.md": "# A\n\n![a plan](plan.png)", "slides/plan.png": "light" });
    expect((await workshop.compile()).diagnostics).toEqual([]);
    write("slides/plan.png", "x".repeat(1_250_000));
    expect((await workshop.compile()).diagnostics).toMatchObject([
      {
        code: "heavy-file",
        severity: "warning",
        message: expect.stringContaining("slides/plan.png weighs 1.3 MB"),
        span: { file: "slides/a.md", line: 3 },
      },
    ]);
  });
});
