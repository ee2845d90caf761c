import type { ViteDevServer } from "vite";
import { type Described, describeAll } from "../terminal.ts";
import { refreshVirtual } from "../virtual.ts";
import type { OpenWorkshop } from "../workshop/open-workshop.ts";
import { createBelief } from "./belief.ts";
import { type Snapshot, takeSnapshot } from "./snapshot.ts";
import { type Change, compareSnapshots, type Update } from "./update.ts";
import { createVoice } from "./voice.ts";

/** A workshop as the pages that show it know it. */
export interface Live {
  /** Names this state: no other state of this server or another has the same name. */
  readonly version: string;
  readonly snapshot: Snapshot;
  /** What keeps the folder from being compiled now: pages go on with the last state there was. */
  readonly mistake?: Described;
}

/** The state that open pages are at. */
export interface LiveState {
  readonly live: Live | undefined;
  /** Tells of problems, where they are others than before. */
  tell(all: readonly Described[]): void;
  /** Has pages show a file of `public/` anew, by its path there. */
  touch(path: string): void;
  /**
   * Brings pages up to date. @param isQuiet true when nothing has happened in the folder for a moment
   * @returns the state they are at then; one that is doubted is not shown
   */
  refresh(isQuiet: boolean): Promise<Live>;
}

/** @param doubt called when a state is doubted that was found in a quiet moment */
export function createLive(
  server: ViteDevServer,
  workshop: OpenWorkshop,
  agenda: string | undefined,
  doubt: () => void,
): LiveState {
  const tell = createVoice(server);
  const isBelieved = createBelief();
  const born = Date.now().toString(36);
  const touched = new Set<string>();
  let count = 0;
  let live: Live | undefined;
  return {
    get live() {
      return live;
    },
    tell,
    touch: (path) => touched.add(path),
    async refresh(isQuiet) {
      const compiled = await workshop.compile();
      const snapshot =
        compiled === live?.snapshot.compiled ? live.snapshot : takeSnapshot(compiled, agenda, live?.snapshot);
      if (live && !isBelieved(live.snapshot, snapshot, isQuiet)) {
        if (isQuiet) doubt();
        return live;
      }
      const before = live;
      const change = before && withFiles(compareSnapshots(before.snapshot, snapshot), touched);
      if (!before || change) count += 1;
      live = { version: `${born}.${count}`, snapshot };
      if (before && change) {
        refreshVirtual(server, before.snapshot.compiled, compiled, workshop.folder);
        const update: Update = { ...change, from: before.version, to: live.version };
        server.environments.client.hot.send("staffroom:update", update);
      }
      tell(describeAll(compiled));
      return live;
    },
  };
}

/** Adds the files of `public/` that have been touched, and forgets them. */
function withFiles(change: Change | undefined, touched: Set<string>): Change | undefined {
  const files = [...touched];
  touched.clear();
  return files.length === 0 ? change : { ...change, files };
}
