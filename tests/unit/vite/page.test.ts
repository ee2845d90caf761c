import { describe, expect, it } from "vitest";
import type { Workshop } from "../../../src/model/index.ts";
import { deckData, fillDeck, fillHost, holdPaint, jsonBlock, withoutHost } from "../../../src/vite/page.ts";

const agenda = (id: string) => ({ id, title: id, minutes: 0, materials: [], items: [] });

const workshop: Workshop = {
  title: "Ships & <sails>",
  language: "nl",
  modules: [],
  agendas: [agenda("short"), agenda("long")],
  exercises: {},
};

describe("filling the deck's page", () => {
  it("has the first agenda in force unless another is chosen", () => {
    expect(deckData(workshop).agenda).toBe("short");
    expect(deckData(workshop, "long").agenda).toBe("long");
  });

  it("refuses an agenda that does not exist, with the nearest that does", () => {
    expect(() => deckData(workshop, "lang")).toThrow(
      expect.objectContaining({ name: "Mistake", hint: 'Did you mean "long"?' }),
    );
  });

  it("has every slide in force when asked for all of them, whatever agendas there are", () => {
    expect(deckData(workshop, "all")).toMatchObject({ agenda: "all", pinned: true });
  });

  it("says that there are no agendas where none is written", () => {
    const plain = { ...workshop, agendas: [agenda("all")] };
    expect(deckData(plain, "all").agenda).toBe("all");
    expect(() => deckData(plain, "short")).toThrow("This workshop has no agendas");
  });

  it("puts in the title, the language and the data as text that ends no element", () => {
    const html = fillDeck(
      '<html lang="en"><title><!--title--></title><!--slides--><!--data--></html>',
      workshop,
      deckData(workshop),
    );
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain("<title>Ships &amp; &lt;sails&gt;</title>");
    expect(html).toContain("Ships & \\u003csails>");
    expect(html).not.toContain("<!--");
  });

  it("writes JSON that a page reads back unchanged", () => {
    const value = { text: "</script><!-- $& $1" };
    const block = jsonBlock("a", value);
    expect(block.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(block.replace(/^<script[^>]*>|<\/script>$/g, ""))).toEqual(value);
  });

  it("leaves out of a public page what leads to the host page, wherever it stands", () => {
    expect(withoutHost("<nav><!--host-->\n<a></a>\n<!--/host-->\n<b></b><!--host--><i></i><!--/host--></nav>")).toBe(
      "<nav><b></b></nav>",
    );
  });

  it("fills the host's page without the slides, and leaves its own words in English", () => {
    const page = fillHost(
      '<html lang="en"><title>Host · <!--title--></title><!--data-->',
      workshop,
      deckData(workshop),
    );
    expect(page).toContain('<html lang="en"><title>Host · Ships &amp; &lt;sails&gt;</title>');
    expect(page).toContain('id="workshop"');
  });

  it("has a built page's script run before the first paint, once", () => {
    const built = '<script type="module" crossorigin src="./a.js"></script><script type="application/json">{}</script>';
    const held = built.replace('"module"', '"module" blocking="render"');
    expect(holdPaint(built)).toBe(held);
    expect(holdPaint(held)).toBe(held);
  });
});
