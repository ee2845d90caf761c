import { randomUUID } from "node:crypto";
import { open as openFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Loader } from "../vite/loader.js";
import { Mistake } from "../vite/mistake.ts";
import { walkFile } from "../vite/walk/file-plugin.ts";
import { FILE_MARK, printWalkFile } from "../vite/walk/print-file.ts";
import { findSources } from "../vite/workshop/find-sources.ts";
import { openWorkshop } from "../vite/workshop/open-workshop.ts";
import { bundle, compileWhole } from "./bundle.ts";
import { writing } from "./disk.ts";

/**
 * Writes a workshop's walkthrough as one file that can be mailed and opened from disk.
 * @param out the file, absolute; one that an earlier build wrote is replaced once the new one is whole
 * @returns its size in bytes
 * @throws {Mistake} for errors in the workshop, and for a file that no build wrote
 */
export async function buildFile(folder: string, loader: Loader, out: string): Promise<number> {
  findSources(folder);
  await writing(out, () => refuseForeign(out));
  const open = openWorkshop(folder, loader);
  try {
    const compiled = await compileWhole(open);
    console.log("Bundling the walkthrough…");
    const output = await bundle(walkFile({ workshop: compiled, folder: open.folder }), {});
    const text = await printWalkFile(output, compiled, open);
    const beside = join(dirname(out), `.${basename(out)}-${randomUUID()}`);
    await writing(out, async () => {
      try {
        await writeFile(beside, text);
        await rename(beside, out);
      } finally {
        await rm(beside, { force: true });
      }
    });
    return Buffer.byteLength(text);
  } finally {
    await open.close();
  }
}

async function refuseForeign(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (!found) return;
  const hint = "Nothing was touched. Choose another name with --out.";
  if (found.isDirectory()) throw new Mistake(`${out} is a folder.`, "Name a file with --out, such as course.html.");
  const file = await openFile(out);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(FILE_MARK.length), 0, FILE_MARK.length, 0);
    if (bytesRead > 0 && buffer.toString("utf8", 0, bytesRead) !== FILE_MARK)
      throw new Mistake(`${out} is a file that no build of a walkthrough wrote.`, hint);
  } finally {
    await file.close();
  }
}
