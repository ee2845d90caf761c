import type { ViteDevServer } from "vite";
import { hasColour } from "../colour.ts";
import { countWords, type Described, printable } from "../terminal.ts";

/** Tells open pages and the terminal of problems when they are others than before. */
export function createVoice(server: ViteDevServer): (all: readonly Described[]) => void {
  let told = "[]";
  return (all) => {
    const text = JSON.stringify(all);
    if (text === told) return;
    told = text;
    server.environments.client.hot.send("staffroom:diagnostics", all);
    const { logger } = server.config;
    logger.warn(printable(all, hasColour(process.stdout)) || "All problems are mended.");
    if (all.length > 0) logger.warn(`\n${countWords(all.map(({ diagnostic }) => diagnostic))}`);
  };
}
