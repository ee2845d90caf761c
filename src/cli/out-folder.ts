import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { Mistake } from "../vite/mistake.ts";

/** Names every file of a build, so that the next one knows what it may replace. */
const LIST = ".staffroom-build";

/** Files that a system leaves in any folder someone has looked at. */
const LITTER = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/**
 * Makes sure that a build may replace `out`: it is missing, empty, or holds a former build and nothing else.
 * @param workshop the workshop's folder, of which `out` may be a part but never the whole or the source
 * @throws {Mistake} naming what stands in the way
 */
export async function checkOutFolder(out: string, workshop: string): Promise<void> {
  for (const source of ["slides", "exercises", "public"]) {
    if (isWithin(join(workshop, source), out)) {
      throw new Mistake(`${out} is part of the workshop's ${source}.`, "Choose another folder with --out.");
    }
  }
  if (isWithin(out, workshop)) {
    throw new Mistake(
      `${out} holds the workshop, and a build replaces its whole folder.`,
      "Choose another with --out.",
    );
  }
  if (!existsSync(out)) return;
  if (!(await stat(out)).isDirectory()) throw new Mistake(`${out} is a file.`, "Choose a folder with --out.");
  const known = new Set(await readList(out));
  const foreign = await findForeign(out, out, known);
  if (foreign === undefined) return;
  throw new Mistake(
    `${out} holds ${foreign}, which no build of a workshop wrote.`,
    "A build replaces its whole folder, so nothing was touched. Choose another with --out, or empty this one.",
  );
}

/** The first entry that no build wrote: a file, or a folder that no listed file lies in. */
async function findForeign(out: string, folder: string, known: ReadonlySet<string>): Promise<string | undefined> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const name = relative(out, path).replaceAll(sep, "/");
    if (known.has(name) || name === LIST || LITTER.has(entry.name)) continue;
    const isKnownFolder = entry.isDirectory() && [...known].some((file) => file.startsWith(`${name}/`));
    if (!isKnownFolder) return name;
    const inside = await findForeign(out, path, known);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Puts a finished build in the place of `out` and lists its files in it. When that fails, the former one stays. */
export async function swapIn(built: string, out: string): Promise<void> {
  const files = await readdir(built, { recursive: true, withFileTypes: true });
  const names = files
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(built, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
  await writeFile(join(built, LIST), `${names.sort().join("\n")}\n`);
  await mkdir(dirname(out), { recursive: true });
  const former = join(dirname(out), `.${basename(out)}-former-${process.pid}`);
  const replaces = existsSync(out);
  if (replaces) await rename(out, former);
  try {
    await rename(built, out);
  } catch (error) {
    if (replaces) await rename(former, out);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

async function readList(out: string): Promise<string[]> {
  const list = join(out, LIST);
  return existsSync(list) ? (await readFile(list, "utf8")).split("\n") : [];
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== ".." && !isAbsolute(way);
}
