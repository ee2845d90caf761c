import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writing } from "../../../src/cli/disk.ts";
import { Mistake } from "../../../src/vite/mistake.ts";
import { makeFolder } from "../make-folder.ts";

const fail = (error: Error) => writing("/site", () => Promise.reject(error));

describe("writing", () => {
  it("says in words why the system refuses", async () => {
    const folder = makeFolder({ "file.txt": "" });
    const under = join(folder, "file.txt", "site");
    await expect(writing(under, () => mkdir(under))).rejects.toMatchObject({
      name: "Mistake",
      message: `${under} cannot be written: it lies under a file.`,
    });
    await expect(writing(folder, () => writeFile(folder, ""))).rejects.toThrow("a folder is in its place.");
  });

  it("knows a full disk by the system's code and by the bundler's words", async () => {
    const words = "/site cannot be written: the disk is full.";
    await expect(fail(Object.assign(new Error("ENOSPC: no space"), { code: "ENOSPC" }))).rejects.toThrow(words);
    await expect(fail(new Error("Could not write: No space left on device (os error 28)"))).rejects.toThrow(words);
  });

  it("leaves every other fault as it is", async () => {
    const fault = new Error("a fault of ours");
    await expect(fail(fault)).rejects.toBe(fault);
    const mistake = new Mistake("told already (os error 28)");
    await expect(fail(mistake)).rejects.toBe(mistake);
  });
});
