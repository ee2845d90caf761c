import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CODES, type Code, compileWorkshop, type WorkshopFiles } from "../../../src/compiler/index.ts";
import type { Diagnostic, SourceFile } from "../../../src/model/index.ts";
import { findSources } from "../../../src/vite/workshop/find-sources.ts";
import { memoryHost } from "./memory-host.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/diagnostics/", import.meta.url));

const MODULE: SourceFile = { path: "slides/01-intro.md", text: "# Hello\n\n::exercise{id=words}\n\n---\n\n# Bye\n" };
const EXERCISE = "version: 1\nkind: word\ntitle: Words\nshares: nothing\nwords: [a, b]\nanswer: a\n";
const WORDS = { id: "words", file: { path: "exercises/words/exercise.yaml", text: EXERCISE } };

const listFolder = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

interface Fixture extends WorkshopFiles {
  /** What was wrong before anything was compiled. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** A fixture as a workshop: a Markdown file, an exercise, settings, or a folder with several of them. */
function readFixture(name: string): Fixture {
  const path = FOLDER + name;
  if (statSync(path).isDirectory()) return findSources(path);
  const text = readFileSync(path, "utf8");
  if (name.endsWith(".workshop.yaml")) {
    return { settings: { path: "slides/workshop.yaml", text }, modules: [MODULE], exercises: [WORDS] };
  }
  if (name.endsWith(".exercise.yaml")) {
    const exercise = { id: "tried", file: { path: "exercises/tried/exercise.yaml", text } };
    return { modules: [MODULE], exercises: [WORDS, exercise] };
  }
  return { modules: [{ path: `slides/${name}`, text }], exercises: [WORDS] };
}

const filesOf = ({ settings, modules, exercises }: WorkshopFiles): SourceFile[] => [
  ...(settings ? [settings] : []),
  ...modules,
  ...exercises.map(({ file }) => file),
];

/** A fixture, compiled by a host that has its files too. */
async function compileFixture(files: Fixture) {
  const texts = Object.fromEntries(filesOf(files).map(({ path, text }) => [path, text]));
  const { diagnostics } = await compileWorkshop(files, memoryHost(texts));
  return [...(files.diagnostics ?? []), ...diagnostics];
}

/**
 * What a workshop's own texts say is wrong with them: `expect: error bad-field 4:3`, in a comment; with another file's
 * path at the end, what is wrong there.
 */
function readExpected(files: WorkshopFiles): string[] {
  return filesOf(files).flatMap(({ path, text }) =>
    [...text.matchAll(/expect: (\w+) ([\w-]+) ([\d:]+)(?: +(?:\.\/)?([\w./-]+\.\w+))?/g)].map(
      ([, severity, code, at, other = path]) => `${other}:${at} ${severity} ${code}`,
    ),
  );
}

const names = listFolder(FOLDER);

describe("a fixture gets the diagnostics it asks for, and no other", () => {
  test.each(names)("%s", async (name) => {
    const files = readFixture(name);
    const diagnostics = await compileFixture(files);
    const found = diagnostics.map(({ severity, code, span: { file, line, column } }) => {
      const at = column === undefined ? line : `${line}:${column}`;
      return `${file}:${at} ${severity} ${code}`;
    });
    expect(found.toSorted()).toEqual(readExpected(files).toSorted());
    expect(found.length).toBeGreaterThan(0);
  });
});

test.each(Object.keys(CODES) as Code[])("the code %s has a fixture of its own that shows it", (code) => {
  const own = names.filter((name) => name.replace(/--.*|\..*/, "") === code);
  const shown = own.filter((name) => readExpected(readFixture(name)).some((line) => line.endsWith(` ${code}`)));
  expect(shown).not.toEqual([]);
});

test("every message is a sentence that ends, and every hint too", async () => {
  for (const name of names) {
    const diagnostics = await compileFixture(readFixture(name));
    for (const { message, hint, code } of diagnostics) {
      expect(message, code).toMatch(/^["A-Z].*[.]$/);
      expect(hint ?? "None.", code).toMatch(/[.?=…]$|\{.*\}$|\]\.$|"\.?$/);
    }
  }
});
