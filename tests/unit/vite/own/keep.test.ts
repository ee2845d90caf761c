import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { keep } from "../../../../src/vite/own/keep.js";
import { makeFolder } from "../../make-folder.ts";

/** A build of one file, and where builds are kept. */
function prepare() {
  const folder = makeFolder({ "source.ts": "one" });
  const source = join(folder, "source.ts");
  const make = vi.fn(async (place: string) => {
    mkdirSync(place, { recursive: true });
    return [source];
  });
  return { source, make, build: (kept = join(folder, "kept")) => keep("pages", make, kept) };
}

describe("a build that is kept", () => {
  it("is made once while its files stay as they are", async () => {
    const { make, build } = prepare();
    const first = await build();
    expect(await build()).toEqual(first);
    expect(make).toHaveBeenCalledTimes(1);
    expect(existsSync(first?.folder ?? "")).toBe(true);
  });

  it("is made anew, in a folder of its own, when one of its files is another", async () => {
    const { source, make, build } = prepare();
    const first = await build();
    writeFileSync(source, "another");
    const second = await build();
    expect(make).toHaveBeenCalledTimes(2);
    expect(second?.folder).not.toBe(first?.folder);
    expect(existsSync(first?.folder ?? "")).toBe(true);
  });

  it("is none where nothing may be written", async () => {
    const { source, make, build } = prepare();
    expect(await build(join(source, "below"))).toBeUndefined();
    expect(make).not.toHaveBeenCalled();
  });
});
