import { describe, expect, it } from "vitest";
import { BESIDE, countWords, LINE, measureProse } from "../../../../src/app/paper/measure.ts";
import { heightOfAll } from "../../../../src/app/paper/pages.ts";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

describe("how much room prose takes", () => {
  it("is more for more words, and parts at paragraphs", () => {
    const short = measureProse(`<p>${words(20)}</p>`, BESIDE);
    const long = measureProse(`<p>${words(20)}</p><p>${words(200)}</p>`, BESIDE);
    expect(short).toHaveLength(1);
    expect(long.map(({ html }) => html)).toEqual([`<p>${words(20)}</p>`, `<p>${words(200)}</p>`]);
    expect(heightOfAll(long)).toBeGreaterThan(heightOfAll(short) + (1000 / BESIDE.letters) * LINE);
  });

  it("counts a line for each entry of a list, each row of code, and a drawing by its shape", () => {
    const height = (html: string) => heightOfAll(measureProse(html, BESIDE));
    expect(height("<ul><li>a</li><li>b</li><li>c</li></ul>")).toBeGreaterThan(3 * LINE);
    expect(height("<pre><code>a\nb\nc\nd</code></pre>")).toBeGreaterThan(height("<pre><code>a</code></pre>"));
    expect(height('<figure><svg viewBox="0 0 200 100"></svg></figure>')).toBeGreaterThan(BESIDE.width / 2);
  });

  it("keeps a heading, or a paragraph set as one, with what it heads", () => {
    const parts = (html: string) => measureProse(html, BESIDE).map((piece) => piece.html);
    expect(parts("<p>a</p><p><strong>Talk about it.</strong></p><ul><li>b</li></ul><p>c</p>")).toEqual([
      "<p>a</p>",
      "<p><strong>Talk about it.</strong></p><ul><li>b</li></ul>",
      "<p>c</p>",
    ]);
    expect(parts("<p><b>Not</b> a heading</p><h3>one</h3><p>b</p>")).toEqual([
      "<p><b>Not</b> a heading</p>",
      "<h3>one</h3><p>b</p>",
    ]);
  });

  it("gives a table's row the lines of its longest cell", () => {
    const height = (cell: string) =>
      heightOfAll(measureProse(`<table><tr><td>a</td><td>${cell}</td></tr></table>`, BESIDE));
    expect(height(words(20)) - height("b")).toBeGreaterThanOrEqual(2 * LINE);
  });

  it("counts a slide's words as they are seen", () => {
    const html =
      '<h1>Two words</h1><svg><title>Not seen at all</title><text>one</text><text>two</text></svg><ol class="visually-hidden"><li>hidden</li></ol>';
    expect(countWords(html)).toBe(4);
  });
});
