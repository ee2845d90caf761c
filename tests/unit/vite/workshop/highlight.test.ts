import { describe, expect, it, onTestFinished } from "vitest";
import { createHighlighter } from "../../../../src/vite/workshop/highlight.ts";
import { type KeptColours, openColours } from "../../../../src/vite/workshop/kept-colours.ts";
import { makeFolder } from "../../make-folder.ts";

function open(hurry?: KeptColours) {
  const highlighter = createHighlighter(hurry);
  onTestFinished(() => highlighter.close());
  return highlighter;
}

const linesOf = async (code: string, language: string) => (await open().highlight(code, language)).lines;

describe("highlighting code", () => {
  it("gives one line of HTML for each line, its colours as CSS variables", async () => {
    const lines = await linesOf('const a = "<b>";\n\nrun(a);', "ts");
    expect(lines).toHaveLength(3);
    expect(lines?.[0]).toContain('<span style="color:var(--shiki-token-keyword)">const</span>');
    expect(lines?.[0]).toContain("&lt;b&gt;");
    expect(lines?.[1]).toBe("");
  });

  it("keeps the text as it was", async () => {
    const code = 'if (a && b) {\n\treturn "<i>" + a;\n}';
    const lines = await linesOf(code, "js");
    const text = lines?.map((line) =>
      line
        .replaceAll(/<[^>]+>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    );
    expect(text?.join("\n")).toBe(code);
  });

  it("knows no colours for a language it does not know", async () => {
    expect(await linesOf("x", "nonsense")).toBeUndefined();
    expect(await linesOf("x", "constructor")).toBeUndefined();
  });

  it("in a hurry gives plain text until the colours are asked for and there, and then colours at once", async () => {
    const { highlight, isWarm, settle } = open(openColours(makeFolder({})));
    expect(await highlight("let a = '<';", "js")).toEqual({ lines: ["let a = '&lt;';"], isLate: true });
    expect(isWarm()).toBe(false);
    await settle();
    const { lines, isLate } = await highlight("let a = '<';", "js");
    expect(isLate).toBeUndefined();
    expect(lines?.[0]).toContain("--shiki-");
    expect((await highlight("let b", "js")).isLate).toBeUndefined();
  });

  it("in a hurry gives the colours of a former run at once, and keeps what a run has used", async () => {
    const folder = makeFolder({});
    const first = open(openColours(folder));
    await Promise.all(["let a", "let b"].map((code) => first.highlight(code, "js")));
    await first.settle();
    const coloured = await first.highlight("let a", "js");
    const second = open(openColours(folder));
    expect(await second.highlight("let a", "js")).toEqual(coloured);
    expect((await second.highlight("let a", "ts")).isLate).toBe(true);
    await second.settle();
    const third = open(openColours(folder));
    expect((await third.highlight("let a", "ts")).isLate).toBeUndefined();
    expect((await third.highlight("let b", "js")).isLate).toBe(true);
  });

  it.each(["", "{", '{"version":"0.0.0","colours":{"js\\nlet a":["old"]}}', '{"version":1,"colours":[]}'])(
    "in a hurry takes nothing from kept colours that it cannot use: %s",
    async (text) => {
      const { highlight } = open(openColours(makeFolder({ ".staffroom/colours.json": text })));
      expect(await highlight("let a", "js")).toEqual({ lines: ["let a"], isLate: true });
    },
  );
});
