import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { privateFolder } from "../../../src/vite/private-folder.ts";
import { makeFolder } from "../make-folder.ts";

it("lies in the workshop, where Git passes it over", () => {
  const workshop = makeFolder();
  expect(privateFolder(workshop)).toBe(join(workshop, ".staffroom"));
  expect(readFileSync(join(workshop, ".staffroom", ".gitignore"), "utf8")).toBe("*\n");
});

it("lies elsewhere for a workshop that cannot be written, at the same place each time", () => {
  // A file where the folder would be stands for a disk that is read-only: whoever runs the test may write anywhere.
  const [one, other] = [makeFolder({ ".staffroom": "" }), makeFolder({ ".staffroom": "" })];
  const folder = privateFolder(one);
  const second = privateFolder(other);
  onTestFinished(() => {
    for (const path of [folder, second]) rmSync(path, { recursive: true });
  });
  expect(folder.startsWith(one)).toBe(false);
  expect(statSync(folder).mode & 0o077).toBe(0);
  expect(privateFolder(one)).toBe(folder);
  expect(second).not.toBe(folder);
});
