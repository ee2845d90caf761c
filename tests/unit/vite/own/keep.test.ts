import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
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
    writeFileSync(join(place, "main.js"), "whole");
    return [source];
  });
  const kept = join(folder, "kept");
  return { kept, source, make, build: (place = kept) => keep("pages", make, place) };
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

  it("is made anew when another file, as old and as long, takes the place of one of its own", async () => {
    const { source, make, build } = prepare();
    utimesSync(source, 1, 1);
    await build();
    writeFileSync(`${source}.new`, "two");
    utimesSync(`${source}.new`, 1, 1);
    renameSync(`${source}.new`, source);
    await build();
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("is made anew when a file of it is cut short or gone, or what was noted of it cannot be read", async () => {
    const { kept, make, build } = prepare();
    const main = async () => join((await build())?.folder ?? "", "main.js");
    writeFileSync(await main(), "wh");
    rmSync(await main());
    expect(readFileSync(await main(), "utf8")).toBe("whole");
    expect(make).toHaveBeenCalledTimes(3);
    for (const note of ["", '{"version":', "{}", "null"]) {
      writeFileSync(join(kept, "pages.json"), note);
      expect(readFileSync(await main(), "utf8")).toBe("whole");
    }
    expect(make).toHaveBeenCalledTimes(7);
  });

  it("is whole for each of two programs that make it at once, and one of theirs from then on", async () => {
    const { make, build } = prepare();
    const both = await Promise.all([build(), build()]);
    for (const each of both) expect(existsSync(join(each?.folder ?? "", "main.js"))).toBe(true);
    expect(both).toContainEqual(await build());
    expect(make).toHaveBeenCalledTimes(2);
  });

  it("is none, and leaves nothing, when it cannot be made", async () => {
    const { kept, make, build } = prepare();
    make.mockImplementationOnce(async (place) => {
      mkdirSync(place, { recursive: true });
      throw new Error("half made");
    });
    expect(await build()).toBeUndefined();
    expect(readdirSync(kept)).toEqual([]);
    expect(await build()).toBeDefined();
  });

  it("is none where nothing may be written", async () => {
    const { source, make, build } = prepare();
    expect(await build(join(source, "below"))).toBeUndefined();
    expect(make).not.toHaveBeenCalled();
  });
});
