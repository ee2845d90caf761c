import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

const find = (path: string) => statSync(path, { throwIfNoEntry: false });

/**
 * Makes a folder, and those above it that are missing. Node's own way goes on for ever where the system says that a
 * folder above is missing though it is there, as below `/proc`.
 * @throws the system's error when it cannot be made
 */
export function makeFolder(path: string): void {
  if (find(path)?.isDirectory()) return;
  const above = dirname(path);
  if (!find(above)) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!find(path)?.isDirectory()) throw error;
  }
}
