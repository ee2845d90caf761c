import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const byName = new Intl.Collator("en", { numeric: true }).compare;

/** The names in a folder, numbers by value: `2-` before `10-`. Undefined when there is no such folder. */
export function namesIn(folder: string): string[] | undefined {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return undefined;
  return readdirSync(folder).sort(byName);
}

/** The names of the files in a folder; none when there is no such folder. */
export const filesIn = (folder: string): string[] =>
  (namesIn(folder) ?? []).filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());

/** The names of the folders in a folder; none when there is no such folder. */
export const foldersIn = (folder: string): string[] =>
  (namesIn(folder) ?? []).filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory());
