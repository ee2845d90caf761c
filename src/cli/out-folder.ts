import { constants } from "node:fs";
import { access, readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { Mistake } from "../vite/mistake.ts";
import { writing } from "./disk.ts";
import { readList } from "./file-list.ts";
import { findPlace, isWithin, type Place } from "./real-path.ts";

/** Names every file of a build, so that the next one knows what it may replace. */
export const BUILD_LIST = ".staffroom-build";

/** Files that a system leaves in any folder someone has looked at. */
const LITTER = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/**
 * Makes sure that a build may replace `out`: it is missing, empty, or holds a former build and nothing else.
 * @param workshop the workshop's folder, of which `out` may be a part but never the whole or the source
 * @returns where the build is to go: `out` without links, so that a link to a folder stays one
 * @throws {Mistake} naming what stands in the way
 */
export async function checkOutFolder(out: string, workshop: string): Promise<Place> {
  const place = await writing(out, async () => findPlace(out));
  for (const source of ["slides", "exercises", "public"]) {
    if (isWithin(findPlace(join(workshop, source)).path, place.path)) {
      throw new Mistake(`${out} is part of the workshop's ${source}.`, "Choose another folder with --out.");
    }
  }
  if (isWithin(place.path, findPlace(workshop).path)) {
    throw new Mistake(
      `${out} holds the workshop, and a build replaces its whole folder.`,
      "Choose another with --out.",
    );
  }
  await writing(out, () => access(place.exists ? place.path : place.parent, constants.W_OK));
  if (place.exists) await refuseForeign(out, place.path);
  return place;
}

async function refuseForeign(out: string, real: string): Promise<void> {
  if (!(await stat(real)).isDirectory()) throw new Mistake(`${out} is a file.`, "Choose a folder with --out.");
  const foreign = await findForeign(real, real, await readList(real, BUILD_LIST));
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
    if (known.has(name) || name === BUILD_LIST || LITTER.has(entry.name)) continue;
    const isKnownFolder = entry.isDirectory() && [...known].some((file) => file.startsWith(`${name}/`));
    if (!isKnownFolder) return name;
    const inside = await findForeign(out, path, known);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
