import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HotPayload } from "vite";

/** The bundles of the pages that have been served: an open page goes on reading from the one it began with. */
export interface Served {
  /** Makes a bundle the one in force. */
  use(folder: string): void;
  /** The file of a bundle that an address names; of a style sheet, as it is now. */
  fileAt(url: string | undefined): string | undefined;
  /** What has open pages take the style sheets that differ from those of the bundle in `before`. */
  restyle(before: string): HotPayload;
}

/** Starts with no bundle. */
export function serveBundles(): Served {
  const folders: string[] = [];
  const current = (file: string, folder: string): string => {
    const now = join(folders.at(-1) ?? folder, file);
    return file.endsWith(".css") && existsSync(now) ? now : join(folder, file);
  };
  return {
    use: (folder) => {
      if (folders.at(-1) !== folder) folders.push(folder);
    },
    fileAt: (url = "") => {
      const path = url.replace(/\?.*/, "");
      const folder = folders.find((one) => path.startsWith(addressOf(one)));
      if (folder === undefined || path.includes("..")) return undefined;
      const file = current(path.slice(addressOf(folder).length), folder);
      return existsSync(file) ? file : undefined;
    },
    restyle: (before) => {
      const timestamp = Date.now();
      const changed = stylesIn(before).filter((file) => !isAlike(join(before, file), current(file, before)));
      const paths = folders.flatMap((folder) => changed.map((file) => addressOf(folder) + file));
      return {
        type: "update",
        updates: paths.map((path) => ({ type: "css-update", path, acceptedPath: path, timestamp })),
      };
    },
  };
}

/** Where the server has a folder, with a slash at its end. */
export const addressOf = (folder: string): string => `/@fs${folder.startsWith("/") ? "" : "/"}${folder}/`;

const stylesIn = (folder: string): string[] =>
  readdirSync(join(folder, "assets"))
    .filter((name) => name.endsWith(".css"))
    .map((name) => `assets/${name}`);

const isAlike = (one: string, other: string): boolean => readFileSync(one).equals(readFileSync(other));
