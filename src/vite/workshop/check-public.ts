import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Mistake } from "../mistake.ts";
import { namesIn } from "./list-folder.ts";

/**
 * Checks that a workshop's `public/`, which goes to the site as it is, can be copied.
 * @throws {Mistake} naming a link that leads nowhere, or to a folder it lies in
 */
export function checkPublic(workshop: string): void {
  const folder = join(workshop, "public");
  if (namesIn(folder) !== undefined) checkLinks(folder, workshop);
}

function checkLinks(folder: string, workshop: string): void {
  // At every edit: only what is a link is looked at by itself.
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    if (isLink) checkLink(path, realpathSync(folder), relative(workshop, path));
    if (isLink ? statSync(path).isDirectory() : entry.isDirectory()) checkLinks(path, workshop);
  }
}

function checkLink(path: string, here: string, name: string): void {
  const real = follow(path);
  if (real === undefined) throw new Mistake(`${name} is a link that leads nowhere.`, "Mend it, or take it away.");
  if (`${here}${sep}`.startsWith(real.endsWith(sep) ? real : `${real}${sep}`))
    throw new Mistake(`${name} is a link to a folder that it lies in, so copying it would never end.`, "Take it away.");
}

function follow(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
