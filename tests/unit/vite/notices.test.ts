import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeNotices } from "../../../src/vite/notices.ts";
import { makeFolder } from "../make-folder.ts";

const manifest = (name: string) => JSON.stringify({ name, version: "1.2.3", license: "MIT" });

describe("third-party notices", () => {
  it("give the licence of each package once, in name order, and none of the workshop's own files", () => {
    const folder = makeFolder({
      "node_modules/zed/package.json": manifest("zed"),
      "node_modules/zed/LICENSE": "Licence of zed",
      "node_modules/@fonts/alpha/package.json": manifest("@fonts/alpha"),
      "node_modules/@fonts/alpha/license.md": "Licence of alpha",
      "node_modules/@fonts/alpha/licence-notes.html": "no licence",
    });
    const text = writeNotices(
      [
        "node_modules/zed/a.js",
        "node_modules/zed/b/c.css?inline",
        "node_modules/@fonts/alpha/files/x.woff2",
        "own.ts",
      ].map((file) => join(folder, file)),
    );
    expect(text.match(/Licence of \w+/g)).toEqual(["Licence of alpha", "Licence of zed"]);
    expect(text).toContain("zed 1.2.3");
    expect(text).not.toContain("no licence");
  });

  it("name Vite for its helper in a bundle, with its own licence and not those of its tools", () => {
    const text = writeNotices(["\0vite/preload-helper.js"]);
    expect(text).toMatch(/^vite \d/m);
    expect(text).toContain("MIT License");
    expect(text).not.toContain("Licenses of bundled dependencies");
  });
});
