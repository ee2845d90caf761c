import { describe, expect, test } from "vitest";
import { compileWorkshop } from "../../../../src/compiler/index.ts";
import { BASE, slidesOf } from "../../../../src/model/index.ts";
import { memoryHost } from "../memory-host.ts";

const SECOND = '# Two\n---\n# Three <!-- .slide: id="third-one" -->\n---\n# Mehr über uns';

async function compile(first: string, assets: Readonly<Record<string, string>> = {}) {
  const modules = [
    { path: "slides/01-one.md", text: first },
    { path: "slides/02-work.md", text: SECOND },
  ];
  const texts = Object.fromEntries(modules.map(({ path, text }) => [path, text]));
  const { workshop, diagnostics } = await compileWorkshop(
    { modules, exercises: [] },
    memoryHost({ ...texts, ...assets }),
  );
  return { slide: slidesOf(workshop)[0], codes: diagnostics.map(({ code }) => code) };
}

describe("a link to another module's file", () => {
  test.each([
    ["02-work.md", "#/two"],
    ["./02-work.md#third-one", "#/third-one"],
    ["../slides/02-work.md#/third-one", "#/third-one"],
    ["02-work.md#mehr-%C3%BCber-uns", "#/mehr-uber-uns"],
  ])("%s leads to its slide %s", async (href, address) => {
    const { slide, codes } = await compile(`# One\n\n[next](${href})`);
    expect(codes).toEqual([]);
    expect(slide?.html).toContain(`<a href="${address}">next</a>`);
  });

  test("works in raw HTML, in prose and in notes, several times on a slide", async () => {
    const { slide, codes } = await compile(
      '# One\n\n[a](02-work.md) <a href="02-work.md#third-one">b</a>\n\n:::reading\n[c](02-work.md)\n:::\n\nNote:\n[d](02-work.md)',
    );
    expect(codes).toEqual([]);
    expect(slide?.html).toContain('<a href="#/two">a</a> <a href="#/third-one">b</a>');
    expect(slide?.reading).toContain('<a href="#/two">c</a>');
    expect(slide?.notes?.lead).toContain('<a href="#/two">d</a>');
  });

  test("goes by a slide's last address, and knows other modules of that name from files in public/", async () => {
    const assets = { "public/handout.md": "For everybody." };
    const { slide, codes } = await compile("# Two\n\n[a](02-work.md) [b](handout.md)", assets);
    expect(codes).toEqual(["repeated-heading"]);
    expect(slide?.html).toContain('<a href="#/two-2">a</a>');
    expect(slide?.html).toContain(`<a href="${BASE}/public/handout.md">b</a>`);
  });
});

test("a text that looks like a link's mark is left as it is", async () => {
  const { slide } = await compile("# One\n\n`%link%0` [a](02-work.md) <i title='href=\"%link%7\"'>b</i>");
  expect(slide?.html).toContain("<code>%link%0</code>");
  expect(slide?.html).toContain("%link%7");
});
