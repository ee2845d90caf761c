import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCli } from "./cli.ts";
import { serveStatic } from "./static-server.ts";
import { test as base, expect } from "./test.ts";

const workshop = fileURLToPath(new URL("../../fixtures/workshops/presenting", import.meta.url));

/** Builds the workshop into a folder of its own, with `flags`, and serves it as a static host does. */
export async function buildSite(...flags: string[]): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "staffroom-presenting-"));
  const { code, output } = await runCli("build", workshop, "--out", join(folder, "site"), ...flags);
  expect(code, output).toBe(0);
  const site = await serveStatic(join(folder, "site"), "/");
  return {
    url: site.url,
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The workshop with steps, timers, tasks and two agendas, built once a worker. */
export const test = base.extend<{ open: (at?: string) => Promise<void> }, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter
    async ({}, use) => {
      const { url, close } = await buildSite();
      await use(url);
      await close();
    },
    { scope: "worker" },
  ],
  open: async ({ page, site }, use) => {
    await use(async (at = "") => {
      await page.goto(site + at);
      await page.locator(".reveal.ready").waitFor();
    });
  },
});

export { expect } from "./test.ts";
