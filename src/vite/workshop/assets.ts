import { createHash } from "node:crypto";
import { readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, sep } from "node:path";
import { BASE } from "../../model/index.ts";

/** A file of the workshop that slides may show or draw. */
export interface LocalFile {
  /** Where it lies on the disk. */
  readonly file: string;
  /** Eight hexadecimal digits that change with its bytes. */
  readonly hash: string;
  /** Its address in a compiled slide, beginning with `BASE`. */
  readonly url: string;
  /** Its path below the site's root when a build must copy it; files of `public/` are copied anyway. */
  readonly media?: string;
}

/**
 * Looks up a path relative to the workshop's folder.
 * @returns undefined when there is no such file, or it lies outside the folder, be it by `..` or by a link.
 */
export function findAsset(folder: string, path: string): LocalFile | undefined {
  const wanted = join(folder, path);
  const stats = path.includes("\0") ? undefined : statSync(wanted, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const file = realpathSync.native(wanted);
  const inside = relative(realpathSync.native(folder), file);
  if (inside.split(sep)[0] === ".." || isAbsolute(inside)) return undefined;
  const hash = hashOf(file, stats);
  const parts = relative(folder, wanted).split(sep);
  if (parts[0] === "public") {
    return { file, hash, url: `${BASE}/${parts.slice(1).map(encodeURIComponent).join("/")}` };
  }
  const media = `media/${hash}-${basename(wanted).replaceAll(/[^\w.-]+/g, "-")}`;
  return { file, hash, url: `${BASE}/${media}`, media };
}

/** Hashes by file, each with what the file's entry said when it was made, so that no keystroke reads every picture. */
const hashes = new Map<string, { readonly entry: string; readonly hash: string }>();

function hashOf(file: string, { mtimeMs, ctimeMs, size, ino }: Stats): string {
  const entry = [mtimeMs, ctimeMs, size, ino].join();
  const known = hashes.get(file);
  if (known?.entry === entry) return known.hash;
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8);
  hashes.set(file, { entry, hash });
  return hash;
}
