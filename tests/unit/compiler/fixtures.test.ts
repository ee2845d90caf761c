import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { assemble, compileModule, readSettings, renderSections } from "../../../src/compiler/index.ts";
import { BASE, type Diagnostic, type Module, type Notes, type Slide } from "../../../src/model/index.ts";
import { memoryHost } from "./memory-host.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/compiler/", import.meta.url));

/** Everything a module compiled to, as one text to read and compare. */
function show(module: Module, sections: string, diagnostics: readonly Diagnostic[]): string {
  const { stacks, file: _, ...head } = module;
  const besides = stacks.flat().flatMap(showBesides);
  const problems = diagnostics.map(
    ({ severity, code, span }) => `${severity} ${code} ${span.line}${span.column ? `:${span.column}` : ""}`,
  );
  const parts = [`head ${JSON.stringify(head)}`, sections, ...besides, ...problems];
  return `${parts.map((part) => part.trim()).join("\n\n")}\n`;
}

function showBesides({ id, title, span, reading, notes, exercises }: Slide): string[] {
  const spoken = Object.entries((notes ?? {}) as Notes).map(([part, html]) => `-- ${part}\n${html.trim()}`);
  return [
    `== #${id}, line ${span.line}: ${title}`,
    ...(reading === undefined ? [] : [`-- reading\n${reading.trim()}`]),
    ...spoken,
    ...(exercises.length === 0 ? [] : [`-- exercises ${JSON.stringify(exercises)}`]),
  ];
}

describe("a fixture compiles to the text beside it", () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));

  test.each(names)("%s", async (name) => {
    const text = readFileSync(FOLDER + name, "utf8");
    const { module, diagnostics } = await compileModule({ path: `slides/01-${name}`, text }, memoryHost());
    const { workshop } = assemble({ settings: readSettings(undefined).settings, modules: [module], exercises: [] });
    const [whole] = workshop.modules;
    const shown = show(whole as Module, renderSections(workshop), diagnostics);
    await expect(shown.replaceAll(BASE, "%base%")).toMatchFileSnapshot(FOLDER + name.replace(/\.md$/, ".html"));
  });
});
