import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { ViteDevServer } from "vite";
import { PARTS } from "../base-config.ts";
import type { OpenWorkshop } from "../workshop/open-workshop.ts";

/** Calls `changed` with every file of the workshop, or of the kinds that come with this package, that has changed. */
export function onChange(server: ViteDevServer, workshop: OpenWorkshop, changed: (file: string) => void): void {
  const ours = [...PARTS.map((name) => join(workshop.folder, name)), join(server.config.root, "..", "kinds")];
  server.watcher.on("all", (_, file) => {
    if (!ours.some((folder) => isInside(folder, file))) return;
    if (/\.(tsx?|jsx?|css|json)$/.test(file)) workshop.forget(file);
    changed(file);
  });
}

/** Calls `written` at every write to a text of the workshop, also at those that the watcher's other events leave out. */
export function onWrite(server: ViteDevServer, { folder }: OpenWorkshop, written: () => void): void {
  const folders = ["slides", "exercises"].map((name) => join(folder, name));
  server.watcher.on("raw", (_event, _name, details: unknown) => {
    const { watchedPath } = (details ?? {}) as { readonly watchedPath?: unknown };
    if (typeof watchedPath !== "string" || !/\.(md|yaml)$/.test(watchedPath)) return;
    if (!folders.some((each) => isInside(each, watchedPath))) return;
    // A file is emptied before it is written: what is worth reading comes with the next write.
    if (statSync(watchedPath, { throwIfNoEntry: false })?.size !== 0) written();
  });
}

const isInside = (folder: string, file: string): boolean => {
  const path = relative(folder, file);
  return path !== "" && path.split(sep)[0] !== "..";
};
