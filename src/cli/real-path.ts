import { lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { Mistake } from "../vite/mistake.ts";

/** Where a path that need not exist leads. */
export interface Place {
  /** The path without links. */
  readonly path: string;
  /** The nearest folder above it that exists. */
  readonly parent: string;
  readonly exists: boolean;
}

/**
 * Follows the links of an absolute path, as far as it exists.
 * @throws {Mistake} when it lies under a file, or behind a link that leads nowhere
 */
export function findPlace(path: string): Place {
  const stats = unlessMissing(() => lstatSync(path));
  if (stats?.isSymbolicLink() && !unlessMissing(() => statSync(path))) {
    throw new Mistake(
      `${path} is a link to something that does not exist.`,
      "Mend the link, or choose another folder.",
    );
  }
  if (stats) {
    const real = realpathSync.native(path);
    return { path: real, parent: dirname(real), exists: true };
  }
  const above = findPlace(dirname(path));
  if (above.exists && !statSync(above.path).isDirectory()) {
    throw new Mistake(`${path} lies under ${above.path}, which is a file.`, "Choose another folder.");
  }
  return { path: join(above.path, basename(path)), parent: above.exists ? above.path : above.parent, exists: false };
}

/** True when `path` is `folder` or lies in it; both without links. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== ".." && !isAbsolute(way);
}

/** Undefined for what does not exist: nothing lies under a file, or behind links that lead in a circle. */
function unlessMissing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
