import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { checkSlides } from "../../src/cli/check-slides.ts";
import { findBrowser } from "../../src/handouts/browser.ts";
import { printPapers } from "../../src/handouts/print.ts";
import { PAPERS, type PaperName } from "../../src/model/index.ts";
import { runCli } from "../e2e/support/cli.ts";
import { serveStatic } from "../e2e/support/static-server.ts";
import { writeDeck } from "./long-deck.ts";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../", import.meta.url));
const RUNS = 5;

/** How many times as long as Chromium alone slides.pdf may take, and all four as the slowest of them. */
const LIMITS = { alone: 1.2, together: 2 };

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function time(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** Builds a workshop and serves it. */
async function withSite<T>(workshop: string, use: (url: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "staffroom-bench-"));
  const { code, output } = await runCli("build", workshop, "--out", join(folder, "site"));
  if (code !== 0) throw new Error(output);
  const site = await serveStatic(join(folder, "site"), "/");
  try {
    return await use(site.url, folder);
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const print = async (url: string, names: readonly PaperName[]) =>
  printPapers(
    await findBrowser(),
    names.map((name) => ({ name, url: `${url}paper/${name}/`, size: "a4", author: "bench", checkSlides })),
  );

test("handouts: slides.pdf beside Chromium alone", async () => {
  const { path, args } = await findBrowser();
  const rows: string[] = [];
  for (const count of [60, 600]) {
    const workshop = await mkdtemp(join(tmpdir(), "staffroom-bench-deck-"));
    await mkdir(join(workshop, "slides"));
    // Colouring code is the deck's work too; here it is the printing that counts.
    const deck = writeDeck(count, -1, 0).replaceAll(/```[\s\S]*?```/g, "");
    await writeFile(join(workshop, "slides", "deck.md"), deck);
    await withSite(workshop, async (url, folder) => {
      const flags = ["--headless", "--no-pdf-header-footer", `--print-to-pdf=${join(folder, "bare.pdf")}`];
      const bare: number[] = [];
      const ours: number[] = [];
      for (let at = 0; at < RUNS; at += 1) {
        bare.push(await time(() => run(path, [...args, ...flags, `${url}paper/slides/`])));
        ours.push(await time(() => print(url, ["slides"])));
      }
      const whole = await time(() => runCli("handouts", "slides", workshop, "--out", join(folder, "out")));
      const ratio = median(ours) / median(bare);
      expect.soft(ratio, `slides.pdf of ${count} slides`).toBeLessThanOrEqual(LIMITS.alone);
      rows.push(
        [String(count), seconds(median(ours)), seconds(median(bare)), ratio.toFixed(2), seconds(whole)]
          .map((cell) => cell.padEnd(12))
          .join(""),
      );
    });
    await rm(workshop, { recursive: true, force: true });
  }
  console.log(["", "slides      slides.pdf  Chromium    ratio       the command, from its start", ...rows].join("\n"));
});

test("handouts: all four of this workshop", async () => {
  await withSite(repository, async (url) => {
    const alone = new Map<string, number>();
    for (const name of PAPERS) alone.set(name, median(await repeat(() => print(url, [name]))));
    const all = median(await repeat(() => print(url, PAPERS)));
    const slowest = Math.max(...alone.values());
    expect.soft(all / slowest, "all four").toBeLessThanOrEqual(LIMITS.together);
    const rows = [...alone].map(([name, took]) => `${name.padEnd(12)}${seconds(took)}`);
    console.log(
      ["", ...rows, `all four    ${seconds(all)}, ${(all / slowest).toFixed(2)} times the slowest`].join("\n"),
    );
  });
});

async function repeat(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < 3; at += 1) times.push(await time(work));
  return times;
}
