import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { type Browser, findBrowser } from "../handouts/browser.ts";
import { type Printed, type Progress, printPapers } from "../handouts/print.ts";
import { PrintError, type PrintRequest } from "../handouts/print-page.ts";
import type { PaperName } from "../model/index.ts";
import type { Loader } from "../vite/loader.js";
import { Mistake } from "../vite/mistake.ts";
import { findSources } from "../vite/workshop/find-sources.ts";
import { withSite } from "./build-site.ts";
import { checkSlides } from "./check-slides.ts";
import type { HandoutArguments } from "./handout-arguments.ts";
import { openFolder } from "./own-files.ts";
import { serveSite } from "./serve-site.ts";

const HANDOUTS = { list: ".staffroom-handouts", what: "a handout that this command wrote", keepsFormer: true };

/** What everyone who keeps or sends a handout can bear, in bytes. */
const HEAVY = 3_000_000;

/**
 * Prints a workshop's documents, and puts them in the place of former ones once all are as they should be.
 * @throws {Mistake} when something stands in the way or does not fit, with file and line
 */
export async function writeHandouts(request: HandoutArguments & { readonly loader: Loader }): Promise<void> {
  const { folder, loader, names, out, options } = request;
  findSources(folder);
  const place = await openFolder(out, HANDOUTS);
  const browser = await needBrowser(names[0] ?? "handout");
  const site = { folder, loader, isPublic: false, hasRoom: false, agenda: options.agenda, keepsBudget: false };
  const built = join(tmpdir(), `staffroom-handouts-${randomUUID()}`);
  await withSite({ ...site, paper: options }, built, async ({ settings, workshop }) => {
    const server = await serveSite(built, "127.0.0.1", 0, settings.allowRemote);
    try {
      const author = settings.author ?? workshop.title;
      const requests = names.map((name) => ({
        name,
        url: `http://127.0.0.1:${server.port}/paper/${name}/`,
        size: options.size,
        author,
        checkSlides,
      }));
      await place.replace(
        names.map((name) => `${name}.pdf`),
        (to) => print(browser, requests, to),
      );
    } finally {
      await server.close();
    }
  });
  // The clock of `performance` starts with the process.
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`Done in ${seconds} s: ${relative(process.cwd(), out) || "."}`);
}

async function print(browser: Browser, requests: readonly PrintRequest[], to: string): Promise<void> {
  const names = requests.map(({ name }) => `${name}.pdf`);
  const progress: Progress = {
    started: () => console.log(`Laying out ${names.join(", ")}…`),
    printed: (document) => console.log(describe(document)),
  };
  const printed = await printPapers(browser, requests, progress).catch(tellWhy);
  for (const { name, bytes } of printed) await writeFile(join(to, `${name}.pdf`), bytes);
}

function describe({ name, bytes, pages, took }: Printed): string {
  const heavy = bytes.length > HEAVY ? "  heavier than 3 MB: are there large pictures?" : "";
  const count = `${pages} page${pages === 1 ? "" : "s"}`;
  return `  ${`${name}.pdf`.padEnd(13)}${count.padStart(10)}${megabytes(bytes.length).padStart(10)}${seconds(took).padStart(8)}${heavy}`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function tellWhy(error: unknown): never {
  if (!(error instanceof PrintError)) throw error;
  const faults = error.faults.map(({ source, words }) => `${source}: ${words}`);
  const hint = faults.length > 0 ? "Shorten it, or part it." : "The former files are as they were. Try again.";
  throw new Mistake([error.message, ...faults].join("\n"), `${hint} Nothing was written.`);
}

/** @throws {Mistake} when there is no browser, with the way to print without this command */
const needBrowser = (name: PaperName): Promise<Browser> =>
  findBrowser().catch((error: Error) => {
    const page = `paper/${name}/`;
    throw new Mistake(error.message, `Or print by hand: npm run build, and open ${page} of the site in any browser.`);
  });
