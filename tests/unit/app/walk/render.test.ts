import { describe, expect, test } from "vitest";
import { readBody } from "../../../../src/app/walk/render/body.ts";
import { renderWalk } from "../../../../src/app/walk/render/index.ts";
import { compileWorkshop } from "../../../../src/compiler/index.ts";
import { BASE } from "../../../../src/model/index.ts";
import { memoryHost } from "../../compiler/memory-host.ts";

const ground = {
  base: "../..",
  agenda: "self-paced",
  section: (slide: string) => (slide === "here" ? "#here" : undefined),
  deck: (slide: string) => `../../#/${slide}`,
};

const bodyOf = (html: string, attributes = {}) => readBody({ html, attributes }, ground);

describe("a slide's body on a reading page", () => {
  test("parts its headline, and puts other headings a step down", () => {
    expect(bodyOf("<h1>Two <em>stay</em></h1><h2>One</h2><p>x</p>")).toEqual({
      heading: "Two <em>stay</em>",
      html: "<h3>One</h3><p>x</p>",
    });
    expect(bodyOf("<p>Alone</p>").heading).toBeUndefined();
  });

  test("leads to sections of the walkthrough, and to the deck for what it leaves out", () => {
    const { html } = bodyOf('<p><a href="#/here">a</a> <a href="#/gone/2">b</a> <a href="https://x.org">c</a></p>');
    expect(html).toBe('<p><a href="#here">a</a> <a href="../../#/gone">b</a> <a href="https://x.org">c</a></p>');
  });

  test("has frames as links, films with controls, pictures at once, and only the agenda in force", () => {
    expect(bodyOf('<iframe data-src="https://x.org" title="A page"></iframe>').html).toBe(
      '<a href="https://x.org">A page</a>',
    );
    expect(bodyOf('<video data-autoplay data-src="a.mp4"></video>').html).toBe(
      '<video controls="" src="a.mp4"></video>',
    );
    expect(
      bodyOf('<div class="agenda" data-agenda="short"></div><div class="agenda" data-agenda="self-paced"></div>').html,
    ).toBe('<div class="agenda" data-agenda="self-paced"></div>');
  });

  test("shows a picture that was a background, and no colour", () => {
    const html = bodyOf("", {
      "data-background-image": `${BASE}/media/a.png`,
      "data-background-color": "#123456",
    }).html;
    expect(html).toBe('<img src="../../media/a.png" alt="" loading="lazy">');
  });

  test("gives a table a box to move in", () => {
    const table = "<table><tbody><tr><td>x</td></tr></tbody></table>";
    expect(bodyOf(`<p>a</p>${table}`).html).toBe(`<p>a</p><div class="walk-table">${table}</div>`);
  });

  test("marks columns of which the first is but a sign", () => {
    const columns = (first: number, second: number) =>
      bodyOf(`<div class="columns" style="grid-template-columns:minmax(0,${first}fr) minmax(0,${second}fr)"></div>`)
        .html;
    expect(columns(62, 314)).toContain('class="columns walk-sign"');
    expect(columns(1, 2)).not.toContain("walk-sign");
    expect(bodyOf('<div class="columns"></div>').html).not.toContain("walk-sign");
  });

  test("marks a wide drawing that has no narrow one", () => {
    const svg = (extra: string) => `<figure class="diagram"><svg width="1152"></svg>${extra}</figure>`;
    expect(bodyOf(svg("")).html).toContain('class="diagram walk-wide"');
    expect(bodyOf(svg('<svg width="300"></svg>')).html).not.toContain("walk-wide");
  });
});

const MODULES = [
  {
    path: "slides/01-one.md",
    text: "# First\n\n:::reading\nProse about otters.\n:::\n\n---\n\n# Second\n\n[on](02-two.md)\n",
  },
  { path: "slides/02-two.md", text: "# Third\n\nNote:\nSay: a secret of the room.\n" },
];

const walkOf = async (settings?: string) => {
  const { workshop, diagnostics } = await compileWorkshop(
    {
      modules: MODULES,
      exercises: [],
      ...(settings && { settings: { path: "slides/workshop.yaml", text: settings } }),
    },
    memoryHost(),
  );
  expect(diagnostics).toEqual([]);
  return renderWalk(workshop, () => undefined);
};

const PACED = `version: 1
agendas:
  short: { title: Short, minutes: 5, items: [{ title: A, slides: one, minutes: 5 }] }
  self-paced:
    title: Alone
    minutes: 6
    items:
      - { title: A, slides: [third, second], minutes: 6 }
`;

describe("the walkthrough", () => {
  test("without an agenda of its own holds every module, each a page", async () => {
    const { pages } = await walkOf();
    expect(pages.map(({ path }) => path)).toEqual([
      "walk/index.html",
      "walk/workbook.html",
      "walk/one/index.html",
      "walk/two/index.html",
    ]);
    const one = pages[2]!;
    expect(one.html).toContain("Prose about otters.");
    expect(one.html).toContain('<a href="../two/#third">on</a>');
    expect(one.html).toContain('href="../../?agenda=all#/second"');
  });

  test("holds what the agenda self-paced says, in its order, each slide once, and takes its minutes", async () => {
    const { pages } = await walkOf(PACED);
    const { chapters } = pages[0]!.data as { chapters: { id: string; sections: { id: string; minutes: number }[] }[] };
    expect(chapters.map(({ id, sections }) => [id, ...sections.map((section) => section.id)])).toEqual([
      ["two", "third"],
      ["one", "second"],
    ]);
    const minutes = chapters.flatMap(({ sections }) => sections.map((section) => section.minutes));
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBeCloseTo(6);
  });

  test("carries no word of the notes, in its pages, its file or its index", async () => {
    const { pages, file, search } = await walkOf();
    for (const text of [...pages.map(({ html }) => html), file.html, search]) expect(text).not.toContain("secret");
  });

  test("is searched by its prose and its claims", async () => {
    const { search } = await walkOf();
    const { openIndex } = await import("../../../../src/app/walk/search/open-index.ts");
    const index = openIndex(search);
    expect(index.search("otters").map(({ id }) => id)).toEqual(["first"]);
    expect(index.search("third").map(({ id }) => id)).toEqual(["third"]);
  });

  test("as one file links within itself", async () => {
    const { file } = await walkOf();
    expect(file.html).toContain('<a href="#third">on</a>');
    expect(file.html).not.toMatch(/href="(?:\.\.|\?)/);
  });
});
