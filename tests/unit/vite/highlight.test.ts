import { describe, expect, it } from "vitest";
import { createHighlight } from "../../../src/vite/highlight.ts";

describe("highlighting code", () => {
  it("gives one line of HTML for each line, its colours as CSS variables", async () => {
    const lines = await createHighlight()('const a = "<b>";\n\nrun(a);', "ts");
    expect(lines).toHaveLength(3);
    expect(lines?.[0]).toContain('<span style="color:var(--shiki-token-keyword)">const</span>');
    expect(lines?.[0]).toContain("&lt;b&gt;");
    expect(lines?.[1]).toBe("");
  });

  it("keeps the text as it was", async () => {
    const code = 'if (a && b) {\n\treturn "<i>" + a;\n}';
    const lines = await createHighlight()(code, "js");
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
    expect(await createHighlight()("x", "nonsense")).toBeUndefined();
    expect(await createHighlight()("x", "constructor")).toBeUndefined();
  });
});
