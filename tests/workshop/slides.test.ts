import { describe, expect, test } from "vitest";
import { slidesOf } from "../../src/model/index.ts";
import { attribute, compileOwn, countWords, elementsOf, textOf } from "./open.ts";

const { workshop } = await compileOwn();
const slides = slidesOf(workshop);

/** What stands beside a slide's body and is no body text. */
const BESIDE = ["h1", "narrow", "agenda", "exercise", "timer", "credit", "style", "title", "desc"];

/** Slides with more than 40 words of body text, and why. */
const LONG = {
  originals: "a list of links that people photograph",
  summary: "seven lines that sum up the whole, read at home",
};

/** Slides with more than 60 words to be read, those in drawings included, and why. */
const FULL = {
  originals: LONG.originals,
  summary: LONG.summary,
};

const longer = (limit: number, without: readonly string[], reasons: Readonly<Record<string, string>>): string[] =>
  slides
    .map(({ id, html }) => ({ id, words: countWords(textOf(html, without)) }))
    .filter(({ id, words }) => words > limit && !(id in reasons))
    .map(({ id, words }) => `${id}: ${words} words`);

test("no slide has more than 40 words of body text without a reason", () => {
  expect(longer(40, [...BESIDE, "svg"], LONG)).toEqual([]);
});

test("no slide has more than 60 words to be read, its drawing included, without a reason", () => {
  expect(longer(60, BESIDE, FULL)).toEqual([]);
});

test("a headline has at most twelve words", () => {
  expect(slides.filter(({ title }) => countWords(title) > 12).map(({ title }) => title)).toEqual([]);
});

test("every slide has notes to say, to do, to watch for and to cut", () => {
  const bare = slides.filter(({ notes }) => !(notes?.say && notes.do && notes.watchFor && notes.cut));
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test("bullets are the exception", () => {
  expect(slides.filter(({ html }) => /<[uo]l(?! class="agenda)/.test(html)).map(({ id }) => id)).toEqual([]);
});

describe.each(workshop.modules.map((module) => [module.id, module] as const))("the module %s", (_, module) => {
  const own = module.stacks.flat();

  test("opens with a drawing", () => {
    expect(own[0]?.html).toContain("<svg");
  });

  test("names its objectives and its sources", () => {
    expect(module.objectives.length).toBeGreaterThan(0);
    expect(module.sources.length).toBeGreaterThan(0);
    expect(module.standfirst).toBeTruthy();
  });

  test("has 400 to 900 words for people without a speaker", () => {
    const words = own.reduce((all, { reading }) => all + countWords(textOf(reading ?? "")), 0);
    expect(words).toBeGreaterThanOrEqual(400);
    expect(words).toBeLessThanOrEqual(900);
  });

  test("has questions to talk about", () => {
    expect(own.filter(({ reading }) => reading?.includes("<strong>Talk about it.</strong>")).length).toBe(1);
  });
});

describe("credit", () => {
  const links = (html: string): string[] =>
    elementsOf(html).flatMap((element) => (element.tagName === "a" ? [attribute(element, "href")] : []));

  test.each(["welcome", "summary"])("%s credits the originals and links to them", (id) => {
    const html = slides.find((slide) => slide.id === id)?.html ?? "";
    expect(textOf(html)).toContain(
      "Independent commentary and original exercises inspired by Will Larson’s Staff Engineer",
    );
    expect(textOf(html)).toContain("Not endorsed by either. Please read the originals.");
    expect(links(html)).toEqual(expect.arrayContaining(["https://staffeng.com/book", "https://noidea.dog/glue"]));
  });

  test("every agenda begins with the one and ends with the other", () => {
    for (const { id, items } of workshop.agendas) {
      const shown = items.flatMap((item) => item.slides);
      expect([id, shown[0], shown.at(-1)]).toEqual([id, "welcome", "summary"]);
    }
  });

  test("and so does the whole", () => {
    expect([slides[0]?.id, slides.at(-1)?.id]).toEqual(["welcome", "summary"]);
  });
});

test("links are well formed, secure and say where they lead", () => {
  const html = slides.flatMap((slide) => [slide.html, slide.reading ?? "", ...Object.values(slide.notes ?? {})]);
  const written = html.flatMap((part) => elementsOf(part).filter(({ tagName }) => tagName === "a"));
  const urls = [
    ...written.map((link) => attribute(link, "href")),
    ...workshop.modules.flatMap(({ sources }) => sources.flatMap(({ url }) => url ?? [])),
  ];
  for (const url of urls) {
    expect(() => new URL(url)).not.toThrow();
    expect(url).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+\/[\w./-]*[\w/]$/);
  }
  for (const link of written) expect(textOf(`<p>${linkText(link)}</p>`).length).toBeGreaterThan(3);
});

function linkText(link: ReturnType<typeof elementsOf>[number]): string {
  return link.childNodes
    .map((node) => ("value" in node ? node.value : "tagName" in node ? linkText(node) : ""))
    .join("");
}
