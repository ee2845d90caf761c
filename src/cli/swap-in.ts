import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { diskCode } from "./disk.ts";
import { readList, writeList } from "./file-list.ts";
import { makeFolder } from "./make-folder.ts";
import { BUILD_LIST } from "./out-folder.ts";

/** Why a folder cannot be moved though its content can be written: it is mounted, or lies on another disk. */
const UNMOVABLE = new Set(["EACCES", "EBUSY", "EPERM", "EROFS", "EXDEV"]);

/**
 * Puts a finished build in the place of `out` and lists its files in it. When that fails, the former one stays; only
 * in a folder that cannot be moved, such as a mounted one, a failure may leave files of both.
 */
export async function swapIn(built: string, out: string): Promise<void> {
  const names = await listFiles(built);
  await writeList(built, BUILD_LIST, names);
  makeFolder(dirname(out));
  const former = join(dirname(out), `.${basename(out)}-former-${process.pid}`);
  try {
    await exchange(built, out, former);
  } catch (error) {
    if (!UNMOVABLE.has(diskCode(error) ?? "")) throw error;
    await replaceContent(built, out, names);
  }
  await rm(former, { recursive: true, force: true });
}

async function exchange(built: string, out: string, former: string): Promise<void> {
  const replaces = existsSync(out);
  if (replaces) await rename(out, former);
  try {
    await rename(built, out);
  } catch (error) {
    if (replaces) await rename(former, out);
    throw error;
  }
}

/** The list names the files of both builds while both are there, so that a later build may replace all of them. */
async function replaceContent(built: string, out: string, names: readonly string[]): Promise<void> {
  await mkdir(out, { recursive: true });
  const former = await readList(out, BUILD_LIST);
  await writeList(out, BUILD_LIST, new Set([...former, ...names]));
  for (const name of names) await cp(join(built, name), join(out, name), { force: true });
  const gone = [...former].filter((name) => !names.includes(name));
  for (const name of gone) await rm(join(out, name), { force: true });
  await removeEmpty(out, gone);
  await writeList(out, BUILD_LIST, names);
}

/** Removes the folders that held files which are gone, from the innermost out. */
async function removeEmpty(out: string, gone: readonly string[]): Promise<void> {
  const above = gone.flatMap((name) => name.split("/").map((_, at, parts) => parts.slice(0, at).join("/")));
  const folders = [...new Set(above)].filter(Boolean).sort((a, b) => b.length - a.length);
  for (const folder of folders) await rmdir(join(out, folder)).catch(() => undefined);
}

async function listFiles(built: string): Promise<string[]> {
  const files = await readdir(built, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(built, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}
