import { describe, expect, it } from "vitest";
import { drawPaper } from "../../../../src/app/paper/draw.tsx";
import { compileWorkshop } from "../../../../src/compiler/index.ts";
import type { PaperName } from "../../../../src/model/index.ts";
import { memoryHost } from "../../compiler/memory-host.ts";

/** The pages of a document of a workshop without exercises, as HTML. */
async function pagesOf(name: PaperName, ...texts: string[]): Promise<string[]> {
  const modules = texts.map((text, at) => ({ path: `slides/0${at + 1}-part-${at + 1}.md`, text }));
  const { workshop } = await compileWorkshop({ modules, exercises: [] }, memoryHost());
  return drawPaper(name, workshop, {}, { size: "a4" }).body.split('<section class="page').slice(1);
}

const prose = (count: number) => `\n\n:::reading\n${"A few words more. ".repeat(count)}\n:::\n`;

describe("a workbook", () => {
  it("of an agenda without exercises is one page of lines", async () => {
    const pages = await pagesOf("workbook", "# Hello");
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("room for notes");
    expect(pages[0]).toContain('class="lines"');
  });
});

describe("a handout", () => {
  it("draws a slide at full width that has a page to itself, and small beside its prose on one with others", async () => {
    const short = `# Third${prose(3)}`;
    const alone = await pagesOf("handout", `# First${prose(25)}\n---\n${short}`);
    expect(alone.at(-1)).toContain("figure-large");
    const shared = await pagesOf("handout", `# First${prose(25)}\n---\n# Second${prose(3)}\n---\n${short}`);
    expect(shared.at(-1)?.match(/figure-small/g)).toHaveLength(2);
  });

  it("gives words that fill a page the room of its lines, rather than leave their end to a page of its own", async () => {
    const paragraphs = (count: number) => `# Full\n\n:::reading\n${"One line.\n\n".repeat(count)}\n:::\n`;
    // The contents, and a page of 250 mm: 23 for the head, 110 for the slide, 7.6 for each paragraph.
    expect(await pagesOf("handout", paragraphs(15))).toHaveLength(2);
    expect(await pagesOf("handout", paragraphs(16))).toHaveLength(3);
  });

  it("names a source once that several modules lean on", async () => {
    const from = (...sources: string[]) =>
      `---\nsources:\n${sources.map((text) => `  - text: ${text}\n`).join("")}---\n# One`;
    const pages = await pagesOf("handout", from("The book", "A talk"), from("The book"));
    const list = pages.at(-1) ?? "";
    expect(list.match(/<h3>[^<]*|<li>[^<]*/g)).toEqual(["<h3>Throughout", "<li>The book", "<h3>One", "<li>A talk"]);
  });
});
