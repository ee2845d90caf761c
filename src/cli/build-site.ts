import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build } from "vite";
import { hasErrors, slidesOf } from "../model/index.ts";
import { hasColour } from "../vite/colour.ts";
import { kindModule } from "../vite/kinds.ts";
import type { Loader } from "../vite/loader.js";
import { Mistake } from "../vite/mistake.ts";
import { type Compiled, openWorkshop } from "../vite/open-workshop.ts";
import { deckData } from "../vite/page.ts";
import { staffroom } from "../vite/plugin.ts";
import { countWords, describeAll, printable } from "../vite/terminal.ts";
import { type Weights, weigh } from "../vite/weights.ts";
import { checkBudget } from "./budget.ts";
import { checkOutFolder, swapIn } from "./out-folder.ts";

export interface SiteRequest {
  /** The workshop's folder and the site's, absolute. */
  readonly folder: string;
  readonly out: string;
  readonly loader: Loader;
  readonly isPublic: boolean;
  readonly agenda: string | undefined;
  /** Fails when the site is heavier than the workshop's budget. */
  readonly keepsBudget: boolean;
}

/**
 * Builds a workshop's site beside `out` and moves it there once it is whole, so that a failed build leaves the
 * former one as it was.
 * @throws {Mistake} for errors in the workshop, which have been printed, and for a folder it must not replace
 */
export async function buildSite(request: SiteRequest): Promise<Weights> {
  const { folder, out } = request;
  const temporary = join(dirname(out), `.${basename(out)}-${process.pid}`);
  await checkOutFolder(out, folder);
  const endWatch = cleanUpOnSignal(temporary);
  const open = openWorkshop(folder, request.loader);
  try {
    const compiled = await open.compile();
    printDiagnostics(compiled);
    if (hasErrors(compiled.diagnostics)) throw new Mistake("Nothing was built.");
    deckData(compiled.workshop, request.agenda);
    const count = slidesOf(compiled.workshop).length;
    console.log(`Bundling ${count} slide${count === 1 ? "" : "s"}…`);
    const output = await bundle(temporary, () => staffroom({ open, public: request.isPublic, agenda: request.agenda }));
    const weights = weigh(output, kindModules(compiled, open.folder));
    if (request.keepsBudget) checkBudget(weights, compiled.settings.budget);
    await swapIn(temporary, out);
    return weights;
  } finally {
    endWatch();
    await rm(temporary, { recursive: true, force: true });
    await open.close();
  }
}

/** Leaves nothing behind when someone stops the build. Returns what ends the watch. */
function cleanUpOnSignal(temporary: string): () => void {
  const stop = () => {
    rmSync(temporary, { recursive: true, force: true });
    process.exit(130);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

function printDiagnostics(compiled: Compiled): void {
  if (compiled.diagnostics.length === 0) return;
  console.error(`${printable(describeAll(compiled), hasColour(process.stderr))}\n`);
  console.error(`${countWords(compiled.diagnostics)}\n`);
}

const kindModules = ({ workshop }: Compiled, folder: string): Set<string> =>
  new Set(Object.values(workshop.exercises).map(({ id, kind }) => kindModule(folder, id, kind)));

async function bundle(outDir: string, plugin: () => ReturnType<typeof staffroom>) {
  try {
    const result = await build({ configFile: false, logLevel: "warn", plugins: [plugin()], build: { outDir } });
    const [first] = [result].flat();
    if (!first || !("output" in first)) throw new Error("Vite gave no output.");
    return first.output;
  } catch (error) {
    if (!isBundlerError(error)) throw error;
    throw new Mistake(error.message.trim(), "The file named above could not be bundled. Nothing was built.");
  }
}

/** An error of the bundler about a file it read, as opposed to a fault of ours. */
const isBundlerError = (error: unknown): error is Error =>
  error instanceof Error && ("errors" in error || "plugin" in error || "loc" in error);
