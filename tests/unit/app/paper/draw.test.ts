import { describe, expect, it } from "vitest";
import { drawPaper } from "../../../../src/app/paper/draw.tsx";
import { compileWorkshop } from "../../../../src/compiler/index.ts";
import type { PaperName } from "../../../../src/model/index.ts";
import { memoryHost } from "../../compiler/memory-host.ts";

/** The pages of a document of a workshop without exercises, as HTML. */
async function pagesOf(name: PaperName, ...texts: string[]): Promise<string[]> {
  return pagesAt(undefined, name, ...texts);
}

/** The same, with the address of the workshop's site. */
async function pagesAt(address: string | undefined, name: PaperName, ...texts: string[]): Promise<string[]> {
  const modules = texts.map((text, at) => ({ path: `slides/0${at + 1}-part-${at + 1}.md`, text }));
  const { workshop } = await compileWorkshop({ modules, exercises: [] }, memoryHost());
  return drawPaper(name, workshop, {}, { size: "a4", address }).body.split('<section class="page').slice(1);
}

/** The guide's pages of a workshop with as many items of five minutes, and things to bring. */
async function runOfShow(items: number, materials: number): Promise<string[]> {
  const entries = Array.from(
    { length: items },
    (_, at) => `      - { title: Part ${at}, slides: [one], minutes: 5 }\n`,
  );
  const bring = Array.from({ length: materials }, (_, at) => `thing ${at}`).join(", ");
  const agenda = `agendas:\n  a:\n    title: A\n    minutes: ${items * 5}\n    materials: [${bring}]\n    items:\n`;
  const text = `version: 1\ncredit: After a book.\nsetup:\n  The room: Tables.\n${agenda}${entries.join("")}`;
  const settings = { path: "slides/workshop.yaml", text };
  const modules = [{ path: "slides/01-one.md", text: "# One" }];
  const { workshop } = await compileWorkshop({ settings, modules, exercises: [] }, memoryHost());
  const { body } = drawPaper("guide", workshop, {}, { size: "a4" });
  return body.split('<section class="page').filter((page) => page.includes("page:guide"));
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
    // An address below the slide's title takes a line.
    expect(await pagesAt("http://staffroom.example/", "handout", paragraphs(15))).toHaveLength(3);
  });

  it("names a source once that several modules lean on", async () => {
    const from = (...sources: string[]) =>
      `---\nsources:\n${sources.map((text) => `  - text: ${text}\n`).join("")}---\n# One`;
    const pages = await pagesOf("handout", from("The book", "A talk"), from("The book"));
    const list = pages.at(-1) ?? "";
    expect(list.match(/<h3>[^<]*|<li>[^<]*/g)).toEqual(["<h3>Throughout", "<li>The book", "<h3>One", "<li>A talk"]);
  });
});

describe("a run of show", () => {
  it("is one page if it goes, the credit included", async () => {
    expect(await runOfShow(8, 4)).toHaveLength(1);
  });

  it("else keeps what is prepared beforehand together, on a page after the hours", async () => {
    const [hours, before, ...more] = await runOfShow(16, 8);
    expect(more).toEqual([]);
    expect(hours).toContain("Part 15");
    expect(hours).not.toContain("<h3>Bring");
    expect(before).toMatch(/<h3>Bring.*<h3>The room.*After a book\./s);
  });
});
