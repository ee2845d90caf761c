import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PACKAGES } from "../../../src/vite/base-config.ts";
import { PACKAGE } from "../../../src/vite/loader.js";

/** What the code of pages and kinds imports by a package's name, types aside. */
const imported = ["app", "kinds", "ui", "model", "room"]
  .map((name) => join(PACKAGE, "src", name))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      // These are drawn in Node and never reach a browser.
      .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|^walk\/render\/|^paper\//.test(path.replaceAll("\\", "/")))
      .map((path) => readFileSync(join(folder, path), "utf8")),
  )
  .flatMap((text) => [...text.matchAll(/^(?:import|export) (?!type\b)(?:[^"';]*? from )?"([^."][^"]*)"/gm)])
  .map(([, name = ""]) => name)
  .filter((name) => !/^(virtual|node):/.test(name) && !name.endsWith(".css"));

it("names every package that pages and kinds import, so that none has an open page reload in dev", () => {
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((name) => !PACKAGES.some((known) => known === name))).toEqual([]);
});
