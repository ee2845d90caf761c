import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compileModule, readSettings } from "../../../src/compiler/index.ts";
import { DIRECTIVES } from "../../../src/compiler/markdown/directives.ts";
import { memoryHost } from "./memory-host.ts";

const GUIDE = readFileSync(fileURLToPath(new URL("../../../slides/README.md", import.meta.url)), "utf8");

/** The guide's examples in one language. */
const examples = (language: string): string[] =>
  [...GUIDE.matchAll(/^(`{3,})(\w+)\n([\s\S]*?)^\1$/gm)].flatMap(([, , name, text = ""]) =>
    name === language ? text : [],
  );

describe("the author's guide", () => {
  test.each(examples("markdown"))("has an example that compiles without a word: %s", async (text) => {
    const { diagnostics } = await compileModule({ path: "slides/guide.md", text }, memoryHost());
    expect(diagnostics).toEqual([]);
  });

  test("has a head and settings that read without a word", async () => {
    const [head = "", settings = ""] = examples("yaml");
    const { module, diagnostics } = await compileModule(
      { path: "slides/guide.md", text: `${head}# One` },
      memoryHost(),
    );
    expect(diagnostics).toEqual([]);
    expect(module.title).toBe("Archetypes");
    const read = readSettings({ path: "slides/workshop.yaml", text: settings });
    expect(read.diagnostics).toEqual([]);
    expect(read.settings.agendas.map(({ id }) => id)).toEqual(["short"]);
  });

  test("names every directive there is", () => {
    for (const [name, form] of Object.entries(DIRECTIVES)) {
      expect(GUIDE).toMatch(new RegExp(`\`${form === "leaf" ? "::" : ":::"}${name}\\b`));
    }
  });
});
