import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { ViteDevServer } from "vite";
import { wordsOf } from "../../model/words-of.ts";
import { PARTS } from "../base-config.ts";
import { hasColour } from "../colour.ts";
import { Mistake } from "../mistake.ts";
import { countWords, type Described, describeAll, describeMistake, printable } from "../terminal.ts";
import { refreshVirtual } from "../virtual.ts";
import type { OpenWorkshop } from "../workshop/open-workshop.ts";
import { createBelief } from "./belief.ts";
import { firstPage } from "./first-page.ts";
import { type Snapshot, takeSnapshot } from "./snapshot.ts";
import { type Change, compareSnapshots, type Update } from "./update.ts";

/**
 * How long a file must have been left alone to be taken at its word, in milliseconds: longer than the 50 for which
 * Vite's watcher keeps a second change of the same file to itself, and than a busy machine leaves a file empty between
 * two steps of one write.
 */
const QUIET = 250;

/** A workshop as the pages that show it know it. */
export interface Live {
  /** Names this state: no other state of this server or another has the same name. */
  readonly version: string;
  readonly snapshot: Snapshot;
  /** What keeps the folder from being compiled now: pages go on with the last state there was. */
  readonly mistake?: Described;
}

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
  const { hot } = server.environments.client;
  const tell = createVoice(server);
  const isBelieved = createBelief();
  const born = Date.now().toString(36);
  const touched = new Set<string>();
  let count = 0;
  let live: Live | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function refresh(isQuiet: boolean): Promise<Live> {
    const compiled = await workshop.compile();
    const snapshot =
      compiled === live?.snapshot.compiled ? live.snapshot : takeSnapshot(compiled, agenda, live?.snapshot);
    if (live && !isBelieved(live.snapshot, snapshot, isQuiet)) {
      if (isQuiet) lookLater();
      return live;
    }
    const before = live;
    const change = before && withFiles(compareSnapshots(before.snapshot, snapshot), touched);
    if (!before || change) count += 1;
    live = { version: `${born}.${count}`, snapshot };
    if (before && change) {
      refreshVirtual(server, before.snapshot.compiled, compiled, workshop.folder);
      hot.send("staffroom:update", { ...change, from: before.version, to: live.version } satisfies Update);
    }
    tell(describeAll(compiled));
    return live;
  }

  const look = async (isQuiet: boolean): Promise<void> => {
    try {
      await refresh(isQuiet);
    } catch (error) {
      if (!isQuiet) return;
      if (error instanceof Mistake) tell([describeMistake(error)]);
      else server.config.logger.error(wordsOf(error));
    }
  };
  const lookSoon = oneAtATime(() => look(false));
  const lookLater = () => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET, true);
  };
  const changed = () => {
    lookLater();
    lookSoon();
  };
  onChange(server, workshop, (file) => {
    const path = relative(join(workshop.folder, "public"), file).replaceAll(sep, "/");
    if (!path.startsWith("..")) touched.add(path);
    changed();
  });
  onWrite(server, workshop, changed);
  server.httpServer?.once("close", () => clearTimeout(timer));
  // A page that was loaded while something changed has not heard of it.
  hot.on("staffroom:hello", (version: unknown, client) => {
    if (!live) return;
    if (version !== live.version) client.send("staffroom:update", { from: "", to: live.version });
    client.send("staffroom:diagnostics", describeAll(live.snapshot.compiled));
  });
  look(true)
    .then(() => firstPage(server))
    .then(workshop.settle)
    .then(changed);
  return () =>
    refresh(false).catch((error: unknown) => {
      if (!live) throw error;
      return error instanceof Mistake ? { ...live, mistake: describeMistake(error) } : live;
    });
}

/** Calls `changed` with every file of the workshop, or of the kinds that come with this package, that has changed. */
function onChange(server: ViteDevServer, workshop: OpenWorkshop, changed: (file: string) => void): void {
  const ours = [...PARTS.map((name) => join(workshop.folder, name)), join(server.config.root, "..", "kinds")];
  server.watcher.on("all", (_, file) => {
    if (!ours.some((folder) => isInside(folder, file))) return;
    if (/\.(tsx?|jsx?|css|json)$/.test(file)) workshop.forget(file);
    changed(file);
  });
}

/** Calls `written` at every write to a text of the workshop, also at those that the watcher's other events leave out. */
function onWrite(server: ViteDevServer, { folder }: OpenWorkshop, written: () => void): void {
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

/** Adds the files of `public/` that have been touched, and forgets them. */
function withFiles(change: Change | undefined, touched: Set<string>): Change | undefined {
  const files = [...touched];
  touched.clear();
  return files.length === 0 ? change : { ...change, files };
}

/** Tells open pages and the terminal of problems when they are others than before. */
function createVoice(server: ViteDevServer): (all: readonly Described[]) => void {
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
