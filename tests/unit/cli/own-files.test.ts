import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFolder } from "../../../src/cli/own-files.ts";
import { makeFolder } from "../make-folder.ts";

const PICTURES = { list: ".staffroom-shots", what: "a picture that this command took", keepsFormer: false };
const openPictures = (out: string) => openFolder(out, PICTURES);

const HOLIDAY = "2024-07-holiday.png";

async function put(out: string, ...names: string[]): Promise<void> {
  const pictures = await openPictures(out);
  await pictures.replace(names, async (folder) => {
    for (const name of names) writeFileSync(join(folder, name), "taken");
  });
}

describe("a folder for pictures", () => {
  it("loses only the pictures that were put there before", async () => {
    const out = makeFolder({ [HOLIDAY]: "mine", "sheet.txt": "mine" });
    await put(out, "01-a.png", "02-b.png", "sheet.png");
    await put(out, "01-a.png", "sheet.png");
    expect((await readdir(out)).sort()).toEqual([".staffroom-shots", "01-a.png", HOLIDAY, "sheet.png", "sheet.txt"]);
    expect(readFileSync(join(out, HOLIDAY), "utf8")).toBe("mine");
  });

  it("is refused before a picture is taken when somebody else's file would be overwritten", async () => {
    const out = makeFolder({ "sheet.png": "mine" });
    await expect(put(out, "01-a.png", "sheet.png")).rejects.toThrow(`${out} holds sheet.png`);
    expect(await readdir(out)).toEqual(["sheet.png"]);
    expect(readFileSync(join(out, "sheet.png"), "utf8")).toBe("mine");
  });

  it("keeps the former pictures when taking new ones fails, and nothing half done", async () => {
    const out = join(makeFolder(), "shots");
    await put(out, "01-a.png");
    const pictures = await openPictures(out);
    const taking = pictures.replace(["01-a.png"], async (folder) => {
      writeFileSync(join(folder, "01-a.png"), "half");
      throw new Error("the browser is gone");
    });
    await expect(taking).rejects.toThrow("the browser is gone");
    expect((await readdir(out)).sort()).toEqual([".staffroom-shots", "01-a.png"]);
    expect(readFileSync(join(out, "01-a.png"), "utf8")).toBe("taken");
  });

  it("keeps former files that have no new ones in their place, where the command says so", async () => {
    const out = makeFolder({ "notes.pdf": "mine" });
    const papers = { list: ".staffroom-handouts", what: "a handout", keepsFormer: true };
    for (const name of ["guide.pdf", "slides.pdf", "guide.pdf"]) {
      await (await openFolder(out, papers)).replace([name], async (folder) => writeFileSync(join(folder, name), name));
    }
    expect((await readdir(out)).sort()).toEqual([".staffroom-handouts", "guide.pdf", "notes.pdf", "slides.pdf"]);
    const foreign = (await openFolder(out, papers)).replace(["notes.pdf"], async () => undefined);
    await expect(foreign).rejects.toThrow("which is not a handout");
  });

  it("cannot lie under a file, and may be a link", async () => {
    const folder = makeFolder({ "file.txt": "", "real/.keep": "" });
    await expect(openPictures(join(folder, "file.txt", "shots"))).rejects.toThrow("which is a file");
    symlinkSync(join(folder, "real"), join(folder, "link"));
    await put(join(folder, "link"), "01-a.png");
    expect(existsSync(join(folder, "real", "01-a.png"))).toBe(true);
  });
});
