import { existsSync, readFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { swapIn } from "../../../src/cli/swap-in.ts";
import { makeFolder } from "../make-folder.ts";

vi.mock("node:fs/promises", { spy: true });
afterEach(() => vi.mocked(fs.rename).mockReset());

const FILES = {
  "first/index.html": "old",
  "first/assets/old.js": "",
  "first/media/deep/a.png": "",
  "next/index.html": "new",
  "next/assets/new.js": "",
};

const failure = (code: string) => Object.assign(new Error(code), { code });

const list = async (folder: string) =>
  (await fs.readdir(folder, { recursive: true })).map((name) => name.replaceAll("\\", "/")).sort();

describe("putting a build in place", () => {
  it("leaves the new build alone, and nothing beside it", async () => {
    const folder = makeFolder(FILES);
    const out = join(folder, "deep", "site");
    await swapIn(join(folder, "first"), out);
    await swapIn(join(folder, "next"), out);
    expect(await list(out)).toEqual([".staffroom-build", "assets", "assets/new.js", "index.html"]);
    expect(await list(join(folder, "deep"))).toContain("site");
    expect(await fs.readdir(folder)).toEqual(["deep"]);
  });

  it.each(["EBUSY", "EXDEV", "EPERM"])("replaces the content of a folder that cannot be moved (%s)", async (code) => {
    const folder = makeFolder(FILES);
    const out = join(folder, "site");
    await swapIn(join(folder, "first"), out);
    vi.mocked(fs.rename).mockRejectedValue(failure(code));
    await swapIn(join(folder, "next"), out);
    expect(await list(out)).toEqual([".staffroom-build", "assets", "assets/new.js", "index.html"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("new");
    expect(readFileSync(join(out, ".staffroom-build"), "utf8")).toBe("assets/new.js\nindex.html\n");
  });

  it("puts the former build back when the new one cannot be moved", async () => {
    const folder = makeFolder(FILES);
    const out = join(folder, "site");
    await swapIn(join(folder, "first"), out);
    const { rename } = await vi.importActual<typeof fs>("node:fs/promises");
    vi.mocked(fs.rename).mockImplementationOnce(rename).mockRejectedValueOnce(failure("ENOSPC"));
    await expect(swapIn(join(folder, "next"), out)).rejects.toThrow("ENOSPC");
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("old");
    expect(existsSync(join(out, "assets/new.js"))).toBe(false);
  });
});
