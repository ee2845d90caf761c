import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "../../../src/cli/make-folder.ts";
import { makeFolder as makeTestFolder } from "../make-folder.ts";

it("a folder is made with those above it, and one that is there stays", () => {
  const folder = join(makeTestFolder({}), "a/b ü/c");
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

it.each([
  ["below a file", "file/a/b", "ENOTDIR"],
  ["where a file is", "file", "EEXIST"],
  ["where a link leads nowhere", "nowhere", "EEXIST"],
  ["below links that lead in a circle", "circle/a", "ELOOP"],
])("no folder is made %s", (_, path, code) => {
  const root = makeTestFolder({});
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "file"), "");
  symlinkSync("missing", join(root, "nowhere"));
  symlinkSync("circle", join(root, "circle"));
  expect(() => makeFolder(join(root, path))).toThrow(expect.objectContaining({ code }));
});

it.runIf(existsSync("/proc/self"))("below /proc it ends, and none is made", () => {
  expect(() => makeFolder("/proc/nothing/rooms")).toThrow(expect.objectContaining({ code: "ENOENT" }));
});
