import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, expect, test } from "@playwright/test";
import { findBrowser } from "../../src/handouts/browser.ts";
import { runCli } from "../e2e/support/cli.ts";
import { findFreePort } from "../e2e/support/free-port.ts";
import { serveStatic } from "../e2e/support/static-server.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** What a chapter may weigh before fonts, in bytes of gzip, and what Lighthouse has to say of it at least. */
const LIMIT = 40_000;
const LEAST = 95;
/** Lighthouse's own advice: one run of a simulated phone varies, the median of some does not. */
const RUNS = 3;

let folder: string;
let site: Awaited<ReturnType<typeof serveStatic>>;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "staffroom-bench-"));
  const { code, output } = await runCli("build", repository, "--public", "--out", join(folder, "site"));
  expect(code, output).toBe(0);
  site = await serveStatic(join(folder, "site"), "/", { gzip: true });
});

test.afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** The HTML of a chapter and the style sheets it needs to be read, as gzip. */
async function weigh(chapter: string): Promise<number> {
  const html = await readFile(join(folder, "site", "walk", chapter, "index.html"), "utf8");
  // Those inside noscript are asked for by browsers without script only.
  const sheets = [
    ...html.replace(/<noscript>.*?<\/noscript>/gs, "").matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g),
  ];
  const sizes = await Promise.all(
    sheets.map(async ([, href = ""]) => gzipSync(await readFile(join(folder, "site", "walk", chapter, href))).length),
  );
  return sizes.reduce((sum, size) => sum + size, gzipSync(html).length);
}

test("walkthrough: what a chapter weighs before fonts", async () => {
  const entries = await readdir(join(folder, "site", "walk"), { withFileTypes: true });
  const chapters = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const weights = await Promise.all(chapters.map(async (name) => [name, await weigh(name)] as const));
  const rows = weights
    .toSorted((a, b) => b[1] - a[1])
    .map(([name, bytes]) => `${name.padEnd(24)} ${(bytes / 1000).toFixed(1)} kB`);
  console.log(["", `chapter, HTML and CSS    gzip, at most ${LIMIT / 1000} kB`, ...rows].join("\n"));
  expect(Math.max(...weights.map(([, bytes]) => bytes))).toBeLessThanOrEqual(LIMIT);
});

test("walkthrough: Lighthouse on a phone", async () => {
  const { default: lighthouse } = await import("lighthouse");
  const port = await findFreePort();
  const { path, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath: path, args: [...args, `--remote-debugging-port=${port}`] });
  const rows: string[] = [];
  try {
    for (const at of ["walk/", "walk/archetypes/"]) {
      const runs: number[][] = [];
      for (let run = 0; run < RUNS; run++) {
        const result = await lighthouse(site.url + at, {
          port,
          logLevel: "error",
          onlyCategories: ["performance", "accessibility", "best-practices"],
        });
        const categories = result?.lhr.categories ?? {};
        runs.push(Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100)));
      }
      const [performance = 0, accessibility = 0, practices = 0] = [0, 1, 2].map(
        (place) => runs.map((run) => run[place] ?? 0).toSorted((a, b) => a - b)[RUNS >> 1],
      );
      rows.push(`${at.padEnd(24)} ${performance}            ${accessibility}              ${practices}`);
      expect.soft(Math.min(performance, accessibility, practices), at).toBeGreaterThanOrEqual(LEAST);
    }
  } finally {
    await browser.close();
    console.log(["", "Lighthouse, mobile       performance   accessibility   best practices", ...rows].join("\n"));
  }
});
