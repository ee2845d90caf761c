import { gzipSync } from "node:zlib";
import type { Rolldown } from "vite";
import { describe, expect, it } from "vitest";
import { PAGES } from "../../../src/vite/base-config.ts";
import { weigh } from "../../../src/vite/weights.ts";

type Output = Parameters<typeof weigh>[0];

const chunk = (fileName: string, given: Partial<Rolldown.OutputChunk> = {}, css: string[] = []) => ({
  type: "chunk",
  fileName,
  code: `code of ${fileName}`,
  isEntry: false,
  imports: [],
  dynamicImports: [],
  facadeModuleId: null,
  moduleIds: [],
  viteMetadata: { importedCss: new Set(css), importedAssets: new Set() },
  ...given,
});

const asset = (fileName: string, source: string) => ({ type: "asset", fileName, source, originalFileNames: [] });

const face = (file: string, style: string, range: string) =>
  `@font-face{font-style:${style};src:url(./${file})format("woff2");unicode-range:${range}}`;

const output = [
  chunk(
    "main.js",
    { isEntry: true, facadeModuleId: `${PAGES}/index.html`, imports: ["shared.js"], dynamicImports: ["kind.js"] },
    ["main.css"],
  ),
  chunk("shared.js", { imports: ["deep.js"] }),
  chunk("deep.js"),
  chunk("kind.js", { moduleIds: ["/w/part.ts", "/w/kind.tsx"], imports: ["drag.js", "shared.js"] }, ["kind.css"]),
  chunk("drag.js"),
  asset(
    "main.css",
    face("latin.woff2", "normal", "U+0000-00FF,U+0131") +
      face("slanted.woff2", "italic", "U+0000-00FF") +
      face("greek.woff2", "normal", "U+0370-03FF"),
  ),
  asset("kind.css", "p{}"),
  asset("latin.woff2", "12345"),
  asset("slanted.woff2", "1234567"),
  asset("greek.woff2", "123456789"),
  asset("index.html", "<p>"),
] as unknown as Output;

const gzipped = (text: string) => gzipSync(text).length;

describe("weighing a site", () => {
  const weights = weigh(output, new Set(["/w/kind.tsx"]));

  it("counts for the first slide what its page imports, and not what it loads later", () => {
    expect(weights.script.map(({ name }) => name).sort()).toEqual(["deep.js", "main.css", "main.js", "shared.js"]);
    expect(weights.script.find(({ name }) => name === "deep.js")?.bytes).toBe(gzipped("code of deep.js"));
  });

  it("counts the upright Latin fonts as they are", () => {
    expect(weights.fonts).toEqual([{ name: "latin.woff2", bytes: 5 }]);
  });

  it("counts an exercise's own chunk of script, without what it shares", () => {
    expect(weights.exercises).toEqual([{ name: "kind.js", bytes: gzipped("code of kind.js") }]);
  });

  it("does not pass over an exercise whose chunk it cannot find", () => {
    expect(() => weigh(output, new Set(["/w/other.tsx"]))).toThrow("/w/other.tsx");
  });

  it("sums up what the deck's page fetches", () => {
    const script = weights.script.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(weights.deck).toBe(script + 5 + gzipped("<p>"));
  });
});
