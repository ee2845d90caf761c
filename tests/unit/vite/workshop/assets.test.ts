import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BASE } from "../../../../src/model/index.ts";
import { findAsset } from "../../../../src/vite/workshop/assets.ts";
import { makeFolder } from "../../make-folder.ts";

describe("finding an asset", () => {
  it("gives a file beside the slides an address that changes with its content", () => {
    const folder = makeFolder({ "slides/img/a plan.png": "one" });
    const before = findAsset(folder, "slides/img/a plan.png");
    expect(before?.url).toMatch(new RegExp(`^${BASE}/media/[0-9a-f]{8}-a-plan\\.png$`));
    expect(before?.url).toBe(`${BASE}/${before?.media}`);
    writeFileSync(join(folder, "slides/img/a plan.png"), "two");
    expect(findAsset(folder, "slides/img/a plan.png")?.url).not.toBe(before?.url);
  });

  it("leaves a file of public where it is", () => {
    const asset = findAsset(makeFolder({ "public/icons/a b.svg": "" }), "public/icons/a b.svg");
    expect(asset).toMatchObject({ url: `${BASE}/icons/a%20b.svg` });
    expect(asset?.media).toBeUndefined();
  });

  it("does not leave the workshop's folder, by dots or by a link", () => {
    const folder = makeFolder({ "secret.txt": "s", "workshop/slides/a.md": "" });
    const workshop = join(folder, "workshop");
    symlinkSync(join(folder, "secret.txt"), join(workshop, "slides", "link.txt"));
    expect(findAsset(workshop, "../secret.txt")).toBeUndefined();
    expect(findAsset(workshop, "slides/../../secret.txt")).toBeUndefined();
    expect(findAsset(workshop, "slides/link.txt")).toBeUndefined();
    expect(findAsset(workshop, "slides/a.md")).toBeDefined();
  });

  it("has nothing for folders, missing files and impossible names", () => {
    const folder = makeFolder({ "slides/a.md": "" });
    for (const path of ["slides", ".", "slides/b.png", "slides/a\0.md"])
      expect(findAsset(folder, path)).toBeUndefined();
  });
});
