import { randomUUID } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Settings } from "../compiler/index.ts";
import { type PaperOptions, slidesOf, type Workshop } from "../model/index.ts";
import { kindModule } from "../vite/exercises/kinds.ts";
import { buildForNode } from "../vite/kinds-for-node.ts";
import type { Loader } from "../vite/loader.js";
import { deckData } from "../vite/page.ts";
import { staffroom } from "../vite/plugin.ts";
import { type Weights, weigh } from "../vite/weights.ts";
import { findSources } from "../vite/workshop/find-sources.ts";
import { openWorkshop } from "../vite/workshop/open-workshop.ts";
import type { Compiled } from "../vite/workshop/put-together.ts";
import { checkBudget } from "./budget.ts";
import { bundle, compileWhole } from "./bundle.ts";
import { writing } from "./disk.ts";
import { makeFolder } from "./make-folder.ts";
import { checkOutFolder } from "./out-folder.ts";
import { swapIn } from "./swap-in.ts";
import { withTemporary } from "./temporary.ts";

export interface SiteRequest {
  /** The workshop's folder, absolute. */
  readonly folder: string;
  readonly loader: Loader;
  readonly isPublic: boolean;
  /** True for a site that a live room stands beside. */
  readonly hasRoom: boolean;
  readonly agenda: string | undefined;
  /** Builds the pages for paper and no others. */
  readonly paper?: PaperOptions;
  /** Fails when the site is heavier than the workshop's budget. */
  readonly keepsBudget: boolean;
}

/** A site that has just been built. */
export interface Site {
  readonly weights: Weights;
  readonly settings: Settings;
  readonly workshop: Workshop;
}

/**
 * Builds a workshop's site beside `out` and moves it there once it is whole, so that a failed build leaves the
 * former one as it was.
 * @param out the site's folder, absolute
 * @throws {Mistake} for errors in the workshop, which have been printed, and for a folder it must not or cannot replace
 */
export async function buildSite(request: SiteRequest, out: string): Promise<Site> {
  findSources(request.folder);
  const place = await checkOutFolder(out, request.folder);
  const name = `.${basename(place.path)}-${randomUUID()}`;
  const parent = isWritable(place.parent) ? place.parent : tmpdir();
  const put = (site: Site, built: string) =>
    writing(out, async () => {
      await swapIn(built, place.path);
      return site;
    });
  return withSite(request, join(parent, name), put, out);
}

/**
 * Builds a workshop's site into a folder of its own, which is there for as long as `use` takes.
 * @param built the folder, absolute; it must not exist
 * @param asked the folder to name when the disk refuses the other
 */
export async function withSite<T>(
  request: SiteRequest,
  built: string,
  use: (site: Site, built: string) => Promise<T>,
  asked = built,
): Promise<T> {
  const open = openWorkshop(request.folder, request.loader);
  try {
    const compiled = await compileWhole(open);
    deckData(compiled.workshop, request.agenda);
    const { settings } = compiled;
    const count = slidesOf(compiled.workshop).length;
    console.log(`Bundling ${count} slide${count === 1 ? "" : "s"}…`);
    return await withTemporary(built, async () => {
      const { isPublic, agenda, hasRoom } = request;
      const { paper } = request;
      const plugin = staffroom({ open, public: isPublic, agenda, room: hasRoom, ...(paper && { paper }) });
      const output = await writing(asked, () => {
        makeFolder(built);
        return bundle(plugin, { outDir: built });
      });
      // Pages for paper are printed where they are built, and carry no exercise's script.
      const weights = weigh(output, paper ? new Set() : kindModules(compiled, open.folder));
      if (hasRoom) await writing(asked, () => buildForNode(built, open));
      if (request.keepsBudget) checkBudget(weights, settings.budget);
      return await use({ weights, settings, workshop: compiled.workshop }, built);
    });
  } finally {
    await open.close();
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const kindModules = ({ workshop }: Compiled, folder: string): Set<string> =>
  new Set(Object.values(workshop.exercises).map(({ id, kind }) => kindModule(folder, id, kind)));
