import { mkdirSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkOutFolder, swapIn } from "../../../src/cli/out-folder.ts";
import { makeFolder } from "../make-folder.ts";

const build = { "built/index.html": "new", "built/assets/a.js": "a" };

describe("the folder a build replaces", () => {
  it("may be missing, empty or a former build", async () => {
    const folder = makeFolder({ ...build, "workshop/slides/a.md": "" });
    const out = join(folder, "site");
    const check = () => checkOutFolder(out, join(folder, "workshop"));
    await check();
    mkdirSync(out);
    await check();
    await swapIn(join(folder, "built"), out);
    writeFileSync(join(out, ".DS_Store"), "");
    await check();
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("new");
  });

  it("is refused for any file that no build wrote, however deep", async () => {
    const folder = makeFolder(build);
    const out = join(folder, "site");
    await swapIn(join(folder, "built"), out);
    writeFileSync(join(out, "assets", "thesis.txt"), "");
    await expect(checkOutFolder(out, join(folder, "workshop"))).rejects.toThrow("assets/thesis.txt");
  });

  it("is refused for an empty folder of someone's beside a build", async () => {
    const folder = makeFolder(build);
    const out = join(folder, "site");
    await swapIn(join(folder, "built"), out);
    mkdirSync(join(out, "mine"));
    await expect(checkOutFolder(out, join(folder, "workshop"))).rejects.toThrow("holds mine");
  });

  it("is never a file, the workshop, what holds it, or its sources", async () => {
    const folder = makeFolder({ "workshop/slides/a.md": "", "file.txt": "" });
    const workshop = join(folder, "workshop");
    const check = (out: string) => checkOutFolder(out, workshop);
    await expect(check(join(folder, "file.txt"))).rejects.toThrow("is a file");
    await expect(check(workshop)).rejects.toThrow("holds the workshop");
    await expect(check(folder)).rejects.toThrow("holds the workshop");
    await expect(check(join(workshop, "public", "site"))).rejects.toThrow("part of the workshop's public");
    await expect(check(join(workshop, "slides"))).rejects.toThrow("part of the workshop's slides");
  });

  it("holds the new build alone after the swap, and nothing is left beside it", async () => {
    const folder = makeFolder({ ...build, "next/index.html": "newer" });
    const out = join(folder, "site");
    await swapIn(join(folder, "built"), out);
    await swapIn(join(folder, "next"), out);
    expect((await readdir(out)).sort()).toEqual([".staffroom-build", "index.html"]);
    expect(await readdir(folder)).toEqual(["site"]);
  });
});
