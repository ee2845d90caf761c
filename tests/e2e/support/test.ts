import { test as base, expect, type Page } from "@playwright/test";

/** Everything a page did that it should not have: console messages, exceptions, foreign or failed requests. */
export function watch(page: Page): string[] {
  const noise: string[] = [];
  page.on("console", (message) => {
    if (!message.text().startsWith("[vite]")) noise.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") noise.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) noise.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") noise.push(`foreign: ${request.url()}`);
  });
  return noise;
}

/** The deck, opened at a slide and ready; a test fails if its page makes any noise. */
export const test = base.extend<{ noise: string[]; openDeck: (at?: string) => Promise<void> }>({
  noise: [
    async ({ page }, use) => {
      const noise = watch(page);
      await use(noise);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
  openDeck: async ({ page, baseURL }, use) => {
    await use(async (at = "") => {
      await page.goto(new URL(at, baseURL).href);
      await page.locator(".reveal.ready").waitFor();
    });
  },
});

export { expect } from "@playwright/test";

/** Ids of the slides in the page, in the order shown. */
export const slideIds = (page: Page): Promise<string[]> =>
  page.locator(".reveal .slides section.slide").evaluateAll((all) => all.map((section) => section.id));
