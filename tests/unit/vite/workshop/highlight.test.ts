import { describe, expect, it, onTestFinished } from "vitest";
import { createHighlighter } from "../../../../src/vite/workshop/highlight.ts";

function open(inHurry = false) {
  const highlighter = createHighlighter(inHurry);
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

  it("in a hurry gives plain text until the colours are there, and then colours at once", async () => {
    const { highlight, settle } = open(true);
    expect(await highlight("let a = '<';", "js")).toEqual({ lines: ["let a = '&lt;';"], isLate: true });
    await settle();
    const { lines, isLate } = await highlight("let a = '<';", "js");
    expect(isLate).toBeUndefined();
    expect(lines?.[0]).toContain("--shiki-");
    expect((await highlight("let b", "js")).isLate).toBeUndefined();
  });
});
