import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Reads a list of the files that a command wrote into a folder, so that it knows what it may replace.
 * @returns paths relative to the folder; none when there is no list
 */
export async function readList(folder: string, list: string): Promise<Set<string>> {
  const text = await readFile(join(folder, list), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return new Set(text.split("\n").filter(Boolean));
}

/** Writes the list that `readList` reads. */
export const writeList = (folder: string, list: string, names: Iterable<string>): Promise<void> =>
  writeFile(
    join(folder, list),
    [...names]
      .sort()
      .map((name) => `${name}\n`)
      .join(""),
  );
