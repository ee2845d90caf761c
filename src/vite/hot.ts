import { join, relative, sep } from "node:path";
import type { ViteDevServer } from "vite";
import { hasColour } from "./colour.ts";
import { dataFiles } from "./data-files.ts";
import type { Compiled, OpenWorkshop } from "./open-workshop.ts";
import { deckData, fillDeck } from "./page.ts";
import { countWords, describeAll, printable } from "./terminal.ts";
import { VIRTUAL_MODULES } from "./virtual.ts";

/** Editors write a file in several steps: wait until they are done, in milliseconds. */
const QUIET = 40;

/**
 * Keeps open pages true to the workshop's folder. After a change it sends `staffroom:diagnostics` with every
 * problem, and `staffroom:update` when the page or its data are different; problems also go to the terminal.
 */
export function watchWorkshop(server: ViteDevServer, workshop: OpenWorkshop): void {
  const folders = ["slides", "exercises", "public"].map((name) => join(workshop.folder, name));
  let timer: NodeJS.Timeout | undefined;
  let shown = "";
  let said = "";

  const isOurs = (file: string) =>
    [...folders, join(server.config.root, "..", "kinds")].some((folder) => isInside(folder, file));

  server.watcher.add(folders);
  server.watcher.on("all", (_, file) => {
    if (!isOurs(file)) return;
    if (/\.(tsx?|jsx?|css|json)$/.test(file)) workshop.forget(file);
    clearTimeout(timer);
    timer = setTimeout(update, QUIET);
  });
  server.httpServer?.once("close", () => clearTimeout(timer));
  update();

  async function update(): Promise<void> {
    try {
      tell(await workshop.compile());
    } catch (error) {
      server.config.logger.error(error instanceof Error ? error.message : String(error));
    }
  }

  function tell(compiled: Compiled): void {
    const described = describeAll(compiled);
    const words = printable(described, hasColour(process.stdout));
    if (words !== said) server.config.logger.warn(words || "All problems are mended.", { timestamp: true });
    if (words !== said && words) server.config.logger.warn(`\n${countWords(compiled.diagnostics)}`);
    said = words;
    const { hot, moduleGraph } = server.environments.client;
    hot.send("staffroom:diagnostics", described);
    const state = fingerprint(compiled, workshop.folder);
    if (state !== shown && shown !== "") {
      for (const { id } of VIRTUAL_MODULES) {
        const node = moduleGraph.getModuleById(`\0${id}`);
        if (node) moduleGraph.invalidateModule(node);
      }
      hot.send("staffroom:update", {});
    }
    shown = state;
  }
}

const isInside = (folder: string, file: string): boolean => {
  const path = relative(folder, file);
  return path !== "" && path.split(sep)[0] !== "..";
};

/** Everything a page shows or fetches, as one string. */
const fingerprint = (compiled: Compiled, folder: string): string =>
  [
    fillDeck("<!--title--><!--data--><!--slides-->", compiled.workshop, deckData(compiled.workshop)),
    ...[...dataFiles(compiled.workshop, false)].flat(),
    ...VIRTUAL_MODULES.map((module) => module.content(compiled, folder)),
  ].join("\n");
