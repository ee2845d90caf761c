import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, isAbsolute, join, relative, sep } from "node:path";
import { BASE } from "../model/index.ts";

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
  if (path.includes("\0") || !existsSync(wanted)) return undefined;
  const file = realpathSync(wanted);
  const inside = relative(realpathSync(folder), file);
  if (inside.split(sep)[0] === ".." || isAbsolute(inside) || !statSync(file).isFile()) return undefined;
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8);
  const parts = relative(folder, wanted).split(sep);
  if (parts[0] === "public") {
    return { file, hash, url: `${BASE}/${parts.slice(1).map(encodeURIComponent).join("/")}` };
  }
  const media = `media/${hash}-${basename(wanted).replaceAll(/[^\w.-]+/g, "-")}`;
  return { file, hash, url: `${BASE}/${media}`, media };
}
