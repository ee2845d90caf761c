import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { runCli } from "../e2e/support/cli.ts";
import { serveStatic } from "../e2e/support/static-server.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Loads a page and adds up what it fetched: scripts and styles as gzip, fonts as they are, in bytes. */
async function weigh(page: Page, url: string, site: string, root: string): Promise<Map<string, number>> {
  const paths = new Set<string>();
  page.on("response", (response) => paths.add(new URL(response.url()).pathname));
  await page.goto(url);
  await page.locator(".reveal.ready").waitFor();
  await page.evaluate(() => document.fonts.ready);
  const sizes = new Map<string, number>();
  for (const path of paths) {
    const name = path.slice(root.length);
    if (!/\.(js|css|woff2)$/.test(name)) continue;
    const bytes = await readFile(join(site, name));
    sizes.set(name, name.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length);
  }
  return sizes;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const total = (sizes: Map<string, number>, pattern: RegExp): number =>
  [...sizes].filter(([name]) => pattern.test(name)).reduce((sum, [, bytes]) => sum + bytes, 0);

test("first slide: what the browser loads", async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), "staffroom-bench-"));
  const { code, output } = await runCli("build", repository, "--out", join(folder, "site"));
  expect(code, output).toBe(0);
  const site = await serveStatic(join(folder, "site"), "/");
  const sizes = await weigh(page, site.url, join(folder, "site"), "/");
  const scripts = total(sizes, /\.(js|css)$/);
  const fonts = total(sizes, /\.woff2$/);
  console.log(
    [
      "",
      "first slide            measured   limit     reveal-md   Slidev",
      `script and style, gz   ${kilobytes(scripts).padEnd(11)}65.0 kB   381 kB      232 kB`,
      `fonts                  ${kilobytes(fonts).padEnd(11)}160.0 kB`,
      ...[...sizes].map(([name, bytes]) => `  ${name.padEnd(44)} ${kilobytes(bytes)}`),
    ].join("\n"),
  );
  await site.close();
  await rm(folder, { recursive: true, force: true });
  expect(scripts).toBeLessThanOrEqual(65_000);
  expect(fonts).toBeLessThanOrEqual(160_000);
});
