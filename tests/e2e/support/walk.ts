import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { runCli } from "./cli.ts";
import { serveStatic } from "./static-server.ts";
import { test as base, expect } from "./test.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** The public site of this repository's workshop, below a sub-path of a plain file server, built once a worker. */
export const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "staffroom-walk-"));
      const { code, output } = await runCli("build", repository, "--public", "--out", join(folder, "site"));
      expect(code, output).toBe(0);
      const { url, close } = await serveStatic(join(folder, "site"), "/courses/staff/");
      await use(url);
      await close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

export { expect };

/** The exercise in a section, once it is there. */
export const exerciseIn = (page: Page, section: string) =>
  page.locator(`section[id="${section}"] [data-walk-exercise] > .player`);

/** Sorts every card of the exercise in a section into the first bin, by `press`. */
export async function sortAll(page: Page, section: string, press: "click" | "tap" | "key"): Promise<void> {
  const player = exerciseIn(page, section);
  await page.locator(`section[id="${section}"]`).scrollIntoViewIfNeeded();
  await player.waitFor();
  const total = await player.locator("[role=tab]").count();
  for (let done = 1; done <= total; done++) {
    const bin = player.locator(".sort-bins button").first();
    if (press === "key") {
      if (done === 1) await bin.focus();
      await page.keyboard.press("1");
    } else await bin[press]();
    await expect(player.locator(".player-count")).toHaveText(`${done} of ${total} done`);
  }
}

/** True when nothing of the page lies beside the window. */
export const fitsWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
