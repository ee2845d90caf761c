import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { runCli } from "./cli.ts";
import { serveStatic } from "./static-server.ts";
import { test as base, expect, watch } from "./test.ts";

/** A workshop about a harbour: two agendas, steps, notes and something to cut. */
export const harbour = fileURLToPath(new URL("../../fixtures/workshops/host", import.meta.url));

export interface Site {
  readonly url: string;
  readonly publicUrl: string;
}

export interface Desk {
  readonly deck: Page;
  readonly host: Page;
}

/** The harbour's site below a sub-path of a plain static host, whole and public, built once. */
export const test = base.extend<{ open: (at?: string) => Promise<Desk> }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "staffroom-host-"));
      const build = async (name: string, ...flags: string[]) => {
        const { code, output } = await runCli("build", harbour, "--out", join(folder, name), ...flags);
        expect(code, output).toBe(0);
        return serveStatic(join(folder, name), "/talks/harbour/");
      };
      const whole = await build("whole");
      const open = await build("public", "--public");
      await use({ url: whole.url, publicUrl: open.url });
      await Promise.all([whole.close(), open.close()]);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  open: async ({ page, context, site, noise }, use) => {
    await use(async (at = "") => {
      await context.clock.install({ time: new Date("2026-03-02T10:00:00") });
      const deck = page;
      await openDeck(deck, site.url + at);
      const host = await context.newPage();
      noiseInto(noise, host);
      await host.goto(`${site.url}host/`);
      await stage(host).waitFor();
      return { deck, host };
    });
  },
});

export const noiseInto = (noise: string[], page: Page) => {
  const own = watch(page);
  own.push = (...lines) => noise.push(...lines);
};

export async function openDeck(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator(".reveal.ready").waitFor();
}

export const slideOf = (page: Page) => page.locator("section.slide.present:not(.stack)");
export const atSlide = (page: Page, id: string) => expect(slideOf(page)).toHaveAttribute("id", id);
export const stage = (host: Page) => host.getByRole("figure").filter({ hasText: /stage/ });
export const ahead = (host: Page) => host.getByRole("figure").filter({ hasText: "Next" });
export const preview = (host: Page, which: "now" | "next") =>
  host.frameLocator(`.${which} iframe`).locator("section.slide.present:not(.stack)");
export const place = (host: Page) => host.getByRole("button", { name: /^Slide \d+ of \d+/ });
export const drift = (host: Page) => host.locator("#drift");
export const item = (host: Page, title: string) => host.locator(".order-item").filter({ hasText: title });
export const minutes = (count: number) => count * 60_000;

/** Both pages on a screen of some size, a few minutes behind, so that everything there is shows. */
export async function openLate(context: BrowserContext, site: Site): Promise<Page> {
  await context.clock.install({ time: new Date("2026-03-02T10:00:00") });
  const deck = await context.newPage();
  await openDeck(deck, `${site.url}#/tide`);
  const host = await context.newPage();
  await host.goto(`${site.url}host/`);
  await host.getByRole("button", { name: "Start the clock" }).click();
  await context.clock.fastForward(minutes(9.5));
  await expect(drift(host)).toHaveText("3 min behind: cut list");
  await expect(preview(host, "next")).toHaveAttribute("id", "lock");
  return host;
}

export { expect } from "@playwright/test";
