import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { slidesOf } from "../../src/model/index.ts";
import { attribute, compileOwn, elementsOf, ROOT, textOf } from "./open.ts";

const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), "utf8");
const list = (folder: string, end: string): string[] =>
  readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(end));

const tokens = read("src/ui/tokens.css");
const drawings = list("slides/diagrams", ".svg").map((name) => {
  const svg = read("slides/diagrams", name);
  const elements = elementsOf(svg);
  const sheets = [...svg.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css ?? "");
  return { name, svg, elements, styles: [...elements.map((one) => attribute(one, "style")), ...sheets].join(";") };
});
type Drawing = (typeof drawings)[number];

/** Names of the drawings of which something is true. */
const those = (is: (drawing: Drawing) => boolean): string[] => drawings.filter(is).map(({ name }) => name);

test("every drawing is shown", () => {
  const text = list("slides", ".md").map((name) => read("slides", name));
  expect(those(({ name }) => !text.some((one) => one.includes(`diagrams/${name}`)))).toEqual([]);
});

test("a drawing says first what it shows, and then what is to be seen", () => {
  const silent = those(({ svg, elements }) => {
    const first = elements[0]?.childNodes.filter((node) => "tagName" in node).map(({ nodeName }) => nodeName) ?? [];
    const [, title = "", desc = ""] = svg.match(/<title>(.*?)<\/title>\s*<desc>(.*?)<\/desc>/s) ?? [];
    return first[0] !== "title" || first[1] !== "desc" || title.length < 5 || desc.length < 5;
  });
  expect(silent).toEqual([]);
});

test("a drawing takes its colours from the theme, and falls back on the light one", () => {
  const foreign = drawings.flatMap(({ name, styles }) =>
    [...styles.matchAll(/(?:fill|stroke|color):\s*([^;}]+)/g)].flatMap(([, colour = ""]) => {
      if (/^(none|currentcolor|color-mix)/i.test(colour)) return [];
      const [, token, fallback] = colour.match(/^var\((--[\w-]+),\s*(#[0-9a-f]{6})\)$/) ?? [];
      return token && tokens.includes(`${token}: ${fallback};`) ? [] : [`${name}: ${colour}`];
    }),
  );
  expect(foreign).toEqual([]);
  expect(those(({ elements }) => elements.some((one) => attribute(one, "fill") || attribute(one, "stroke")))).toEqual(
    [],
  );
});

test("a drawing has no words under 24 px, and a narrow one none under 15 at the width of a phone", () => {
  const small = drawings.flatMap(({ name, elements }) => {
    const width = Number(
      elements.find(({ tagName }) => tagName === "svg")?.attrs.find((one) => one.name === "width")?.value,
    );
    const floor = name.endsWith("-narrow.svg") ? (15 * width) / 312 : 24;
    return elements
      .filter((one) => one.tagName === "text" && attribute(one, "class") !== "mark-letter")
      .map((one) => Number(attribute(one, "style").match(/font-size:([\d.]+)px/)?.[1] ?? 24))
      .filter((size) => size < floor)
      .map((size) => `${name}: ${size}`);
  });
  expect(small).toEqual([]);
});

test("a drawing reads in grey: an archetype's hue comes with its letter or its name", () => {
  const mute = those(
    ({ svg, styles }) =>
      /--hue-/.test(styles) && !/\b[TASR]\b|Tech Lead|Architect|Solver|Right Hand/.test(textOf(svg, ["title", "desc"])),
  );
  expect(mute).toEqual([]);
});

test("a drawing on a slide is described to those who cannot see it", async () => {
  const { workshop } = await compileOwn();
  const figures = slidesOf(workshop).flatMap(({ html }) =>
    elementsOf(html).filter((one) => attribute(one, "class").split(" ").includes("diagram")),
  );
  expect(figures.length).toBeGreaterThan(60);
  expect(figures.filter((one) => attribute(one, "role") !== "img" || attribute(one, "aria-label").length < 15)).toEqual(
    [],
  );
});
