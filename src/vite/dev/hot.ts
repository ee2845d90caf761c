import { join, relative, sep } from "node:path";
import type { ViteDevServer } from "vite";
import { wordsOf } from "../../model/words-of.ts";
import { Mistake } from "../mistake.ts";
import { describeAll, describeMistake } from "../terminal.ts";
import type { OpenWorkshop } from "../workshop/open-workshop.ts";
import { firstPage } from "./first-page.ts";
import { createLive, type Live } from "./live.ts";
import { onChange, onWrite } from "./watch-files.ts";

/**
 * How long a file must have been left alone to be taken at its word, in milliseconds: longer than the 50 for which
 * Vite's watcher keeps a second change of the same file to itself, and than a busy machine leaves a file empty between
 * two steps of one write.
 */
const QUIET = 250;

/**
 * Keeps open pages true to the workshop's folder: sends `staffroom:diagnostics` with every problem when they have
 * changed, and `staffroom:update` with an `Update` when pages have. Problems also go to the terminal.
 *
 * A change is compiled and sent at once. Only what may be a file caught half written waits until nothing has happened
 * for a moment and the folder is still the same (`createBelief`).
 * @param agenda id of the agenda in force unless an address names another
 * @returns a function that gives the state pages are at; it brings them up to date first
 */
export function watchWorkshop(server: ViteDevServer, workshop: OpenWorkshop, agenda?: string): () => Promise<Live> {
  let timer: NodeJS.Timeout | undefined;
  const lookLater = () => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET, true);
  };
  const state = createLive(server, workshop, agenda, lookLater);
  const look = async (isQuiet: boolean): Promise<void> => {
    try {
      await state.refresh(isQuiet);
    } catch (error) {
      if (!isQuiet) return;
      if (error instanceof Mistake) state.tell([describeMistake(error)]);
      else server.config.logger.error(wordsOf(error));
    }
  };
  const lookSoon = oneAtATime(() => look(false));
  const changed = () => {
    lookLater();
    lookSoon();
  };
  onChange(server, workshop, (file) => {
    const path = relative(join(workshop.folder, "public"), file).replaceAll(sep, "/");
    if (!path.startsWith("..")) state.touch(path);
    changed();
  });
  onWrite(server, workshop, changed);
  server.httpServer?.once("close", () => clearTimeout(timer));
  greetPages(server, () => state.live);
  look(true)
    .then(() => firstPage(server))
    .then(workshop.settle)
    .then(changed);
  return () =>
    state.refresh(false).catch((error: unknown) => {
      if (!state.live) throw error;
      return error instanceof Mistake ? { ...state.live, mistake: describeMistake(error) } : state.live;
    });
}

/** A page that was loaded while something changed has not heard of it. */
function greetPages({ environments }: ViteDevServer, now: () => Live | undefined): void {
  environments.client.hot.on("staffroom:hello", (version: unknown, client) => {
    const live = now();
    if (!live) return;
    if (version !== live.version) client.send("staffroom:update", { from: "", to: live.version });
    client.send("staffroom:diagnostics", describeAll(live.snapshot.compiled));
  });
}

/** Runs `task`, and once more if it was asked for meanwhile. */
function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let isRunning = false;
  let isWanted = false;
  return async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await task();
    }
    isRunning = false;
  };
}
