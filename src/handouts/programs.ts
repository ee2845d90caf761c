import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** True for the user who may install what is missing. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Where programs of these names would be on the path, the first name first. */
export function placesOf(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Runs a program to its end; whether it did its work shows in what is there afterwards. */
export const run = (file: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve) => execFile(file, args, { timeout: 600_000 }, () => resolve()));

/** Installs a package of Debian's, where the user is root and the system is one. */
export async function installDebian(name: string): Promise<void> {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return;
  console.log(`Installing Debian's ${name}…`);
  await run("apt-get", ["update"]);
  await run("apt-get", ["install", "-y", "--no-install-recommends", name]);
}

/**
 * Finds a program on the path; else it installs Debian's package, where that can be done.
 * @throws with one line saying what to install
 */
export async function needProgram(name: string, debian: string): Promise<string> {
  const find = () => placesOf([name, `${name}.exe`]).find(existsSync);
  if (find() === undefined) await installDebian(debian);
  const found = find();
  if (found === undefined) throw new Error(`There is no ${name}: install the package ${debian}.`);
  return found;
}
