import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkOutFolder } from "../../../src/cli/out-folder.ts";
import { swapIn } from "../../../src/cli/swap-in.ts";
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

  it("is the one a link leads to, and the link stays", async () => {
    const folder = makeFolder({ "workshop/slides/a.md": "", "target/.DS_Store": "" });
    symlinkSync(join(folder, "target"), join(folder, "link"));
    const place = await checkOutFolder(join(folder, "link"), join(folder, "workshop"));
    expect(place).toEqual({ path: join(folder, "target"), parent: folder, exists: true });
    const under = await checkOutFolder(join(folder, "link/deep/site"), join(folder, "workshop"));
    expect(under).toEqual({ path: join(folder, "target/deep/site"), parent: join(folder, "target"), exists: false });
  });

  it("is refused when a link leads from it to the workshop or its sources", async () => {
    const folder = makeFolder({ "workshop/slides/a.md": "" });
    symlinkSync(join(folder, "workshop"), join(folder, "link"));
    const check = (out: string) => checkOutFolder(join(folder, out), join(folder, "workshop"));
    await expect(check("link")).rejects.toThrow("holds the workshop");
    await expect(check("link/slides/site")).rejects.toThrow("part of the workshop's slides");
    const linked = checkOutFolder(join(folder, "workshop/slides"), join(folder, "link"));
    await expect(linked).rejects.toThrow("part of the workshop's slides");
  });

  it("is refused in words when it lies under a file or behind a link to nothing", async () => {
    const folder = makeFolder({ "workshop/slides/a.md": "", "file.txt": "" });
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
    symlinkSync(join(folder, "circle"), join(folder, "circle"));
    const check = (out: string) => checkOutFolder(join(folder, out), join(folder, "workshop"));
    await expect(check("file.txt/site/deep")).rejects.toMatchObject({
      name: "Mistake",
      message: expect.stringContaining(`${join(folder, "file.txt")}, which is a file`),
    });
    for (const out of ["dangling", "dangling/site", "circle"]) {
      await expect(check(out)).rejects.toMatchObject({
        name: "Mistake",
        message: expect.stringContaining("is a link"),
      });
    }
  });
});
