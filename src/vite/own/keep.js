import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PACKAGE } from "../loader.js";

/** Builds are kept below this package, so that they find its packages. */
const KEPT = `${PACKAGE}/.staffroom/own`;

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What every build depends on. */
const ALWAYS = [
  `${PACKAGE}/package-lock.json`,
  ...["keep.js", "../loader.js"].map((path) => fileURLToPath(new URL(path, import.meta.url))),
];

/**
 * Gives a build of this package's own files that is kept between runs, and made anew once a file it was made of is
 * another.
 * @param {string} name tells builds apart
 * @param {(folder: string) => Promise<readonly string[]>} make writes the build and gives the files it was made of
 * @param {string} kept where builds are kept
 * @returns the build's folder and what it was made of; undefined where nothing can be written or made
 */
export async function keep(name, make, kept = KEPT) {
  const note = join(kept, `${name}.json`);
  const fresh = await readNote(note);
  if (fresh) return fresh;
  if (!(await mayWrite(kept))) return undefined;
  const folder = join(kept, `${name}-${randomUUID()}`);
  try {
    const inputs = [...new Set([...(await make(folder)), ...ALWAYS])];
    const outputs = (await readdir(folder, { recursive: true })).map((path) => join(folder, path));
    const stamps = await stampAll([...inputs, ...outputs]);
    const draft = `${folder}.json`;
    await writeFile(draft, JSON.stringify({ version: process.version, folder, inputs, outputs, stamps }));
    await rename(draft, note);
    await removeOld(kept, `${name}-`);
    return { folder, inputs };
  } catch {
    // The files themselves, which are taken then, say better what is wrong with them.
    await rm(folder, { recursive: true, force: true });
    return undefined;
  }
}

async function readNote(note) {
  try {
    const { version, folder, inputs, outputs, stamps } = JSON.parse(await readFile(note, "utf8"));
    if (version !== process.version || outputs.length === 0) return undefined;
    const now = await stampAll([...inputs, ...outputs]);
    return now.join() === stamps.join() ? { folder, inputs } : undefined;
  } catch {
    return undefined;
  }
}

const stampAll = (files) => Promise.all(files.map(stamp));

/** Changes with a file's content, or when another is put in its place; empty for one that is missing. */
async function stamp(file) {
  const { size, mtimeMs, ino } = await stat(file).catch(() => ({}));
  return size === undefined ? "" : `${size}:${mtimeMs}:${ino}`;
}

const mayWrite = (folder) =>
  mkdir(folder, { recursive: true }).then(
    () => true,
    () => false,
  );

/** A program that runs may yet read more of the build it began with, so builds stay for a while. */
async function removeOld(kept, prefix) {
  for (const name of await readdir(kept)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(kept, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > WEEK) await rm(path, { recursive: true, force: true });
  }
}
