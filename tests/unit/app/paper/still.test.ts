import { describe, expect, it } from "vitest";
import { countSteps, describeStill, drawStill, type StillOptions } from "../../../../src/app/paper/still.ts";

const options: StillOptions = {
  agenda: "short",
  exercise: (id) => `<p>exercise ${id}</p>`,
  link: (slide) => (slide === "known" ? "#known" : undefined),
  isPicture: false,
};

const hidden = (html: string): string[] =>
  [...html.matchAll(/class="[^"]*still-hidden[^"]*"[^>]*>([^<]*)/g)].map(([, text = ""]) => text);

const STEPS = [
  '<p class="fragment">first</p>',
  '<p class="fragment fade-out">leaves</p>',
  '<p class="fragment current-visible">passes</p>',
  '<p class="fragment">last</p>',
].join("");

describe("a slide standing still", () => {
  it("has all its steps taken: what comes is there, what leaves is gone", () => {
    expect(hidden(drawStill(STEPS, options))).toEqual(["leaves", "passes"]);
    expect(countSteps(STEPS)).toBe(4);
  });

  it("shows as many steps as are asked for", () => {
    const at = (step: number) => hidden(drawStill(STEPS, { ...options, step }));
    expect(at(0)).toEqual(["first", "passes", "last"]);
    expect(at(1)).toEqual(["passes", "last"]);
    expect(at(2)).toEqual(["leaves", "passes", "last"]);
    expect(at(3)).toEqual(["leaves", "last"]);
  });

  it("takes fragments of one number together, and these before those without", () => {
    const html =
      '<i class="fragment">c</i><i class="fragment" data-fragment-index="2">b</i><i class="fragment" data-fragment-index="1">a</i><i class="fragment" data-fragment-index="1">a</i>';
    expect(countSteps(html)).toBe(3);
    expect(hidden(drawStill(html, { ...options, step: 1 }))).toEqual(["c", "b"]);
  });

  it("keeps what passes on the very last step, so that nothing stands empty", () => {
    expect(hidden(drawStill('<i class="fragment current-visible">only</i>', options))).toEqual([]);
  });

  it("leaves one running order, fills exercises in, and turns frames and films into links", () => {
    const html =
      '<div class="agenda" data-agenda="short">kept</div><div class="agenda" data-agenda="long">gone</div>' +
      '<div class="exercise" data-exercise="sort"></div><iframe src="https://example.org/x"></iframe>' +
      '<video poster="still.png"><source src="film.mp4"></video><img data-src="late.png" alt="">';
    const drawn = drawStill(html, options);
    expect(drawn).toContain("kept");
    expect(drawn).not.toContain("gone");
    expect(drawn).toContain("<p>exercise sort</p>");
    expect(drawn).toContain('href="https://example.org/x"');
    expect(drawn).toMatch(/href="film.mp4"><img src="still.png" alt="">/);
    expect(drawn).toContain('src="late.png"');
    expect(drawn).not.toMatch(/<iframe|<video|data-src/);
  });

  it("leads links to slides where these are, and unlinks those that are nowhere", () => {
    const drawn = drawStill('<a href="#/known">a</a><a href="#/other">b</a><a href="https://x.org">c</a>', options);
    expect(drawn).toBe('<a href="#known">a</a><a>b</a><a href="https://x.org">c</a>');
  });

  it("has no headings of the document's inside a picture, and says in words what its drawings show", () => {
    const html = '<h1>Title</h1><figure class="diagram" role="img" aria-label="Two bars"><svg></svg></figure>';
    expect(drawStill(html, { ...options, isPicture: true })).toContain('<h1 role="none">');
    expect(drawStill(html, options)).toContain("<h1>");
    expect(describeStill(`${html}<img src="a" alt="A team"><img src="b" alt="">`)).toEqual(["Two bars", "A team"]);
  });
});
