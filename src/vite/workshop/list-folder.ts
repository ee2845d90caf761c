import { readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";

const byName = new Intl.Collator("en", { numeric: true }).compare;

/** What is at a path; nothing where a link leads nowhere, or in a circle. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** The names in a folder, numbers by value: `2-` before `10-`. Undefined when there is no such folder. */
export function namesIn(folder: string): string[] | undefined {
  if (!look(folder)?.isDirectory()) return undefined;
  return readdirSync(folder).sort(byName);
}

/** The names of the files in a folder; none when there is no such folder. */
export const filesIn = (folder: string): string[] =>
  (namesIn(folder) ?? []).filter((name) => look(join(folder, name))?.isFile());

/** The names of the folders in a folder; none when there is no such folder. */
export const foldersIn = (folder: string): string[] =>
  (namesIn(folder) ?? []).filter((name) => look(join(folder, name))?.isDirectory());
