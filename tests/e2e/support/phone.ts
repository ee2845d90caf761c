import { type Browser, type BrowserContext, type Page, expect as plainExpect } from "@playwright/test";
import { findFaults } from "./faults.ts";
import { asPhone, type TestRoom } from "./room.ts";

/** Many pages share the machine. */
export const expect = plainExpect.configure({ timeout: 20_000 });

let phones = 100;

/** A browser as a phone has it, on the room's network. It notes what breaks the page's policy, and its open streams. */
export async function openPhone(browser: Browser, size = { width: 390, height: 844 }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: size, hasTouch: true, extraHTTPHeaders: asPhone(++phones) });
  await context.addInitScript(() => {
    const kept = window as unknown as { violations: string[]; streams: Set<EventSource> };
    kept.violations = [];
    kept.streams = new Set();
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      kept.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
    const Native = window.EventSource;
    window.EventSource = class extends Native {
      constructor(url: string | URL) {
        super(url);
        kept.streams.add(this);
      }
    };
  });
  return context;
}

/** What the page did against its policy. */
export const violationsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { violations: string[] }).violations);

/** How many streams of these pages are open. */
export async function countStreams(pages: readonly Page[]): Promise<number> {
  const counts = await Promise.all(
    pages.map((page) =>
      page.evaluate(
        () =>
          [...(window as unknown as { streams: Set<EventSource> }).streams].filter(({ readyState }) => readyState !== 2)
            .length,
      ),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Opens the room's link on a phone, and joins with one tap. */
export async function joinByLink(context: BrowserContext, room: TestRoom): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${room.url}r/${room.code}`);
  await page.getByRole("button", { name: "Join this room" }).tap();
  await expect(page.getByRole("button", { name: /about this phone/ })).toBeVisible();
  return page;
}

/** So many phones, each in a browser of its own. */
export async function joinAll(browser: Browser, room: TestRoom, count: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let at = 0; at < count; at++) pages.push(await joinByLink(await openPhone(browser), room));
  return pages;
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Puts so many cards where `bin` says, by tapping. */
export async function sortCards(page: Page, count: number, bin: (at: number) => number = (at) => at): Promise<void> {
  const tabs = page.getByRole("tab");
  for (let at = 0; at < count; at++) {
    const placed = await tabs.and(page.locator("[data-placed]")).count();
    await page
      .locator("[data-place]")
      .nth(bin(placed) % 4)
      .tap();
    await expect(tabs.and(page.locator("[data-placed]"))).toHaveCount(placed + 1);
  }
}

export const send = (page: Page): Promise<void> => page.getByRole("button", { name: "Send", exact: true }).tap();

/** Nothing for axe to find in either theme, nothing wider than the screen, and no style attribute. */
export async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    expect(await findFaults(page), colorScheme).toEqual([]);
  }
  await expectFits(page);
  // Axe leaves an empty one behind where it has scrolled.
  expect(await page.locator("[style]:not([style=''])").count()).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
}

/** Nothing that has to be scrolled to sideways. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
}

/** With letters twice as large everything is still on the screen, and no column has become a strip of letters. */
export async function expectFitsEnlarged(page: Page): Promise<void> {
  const enlarge = (size: string) => page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
  await enlarge("200%");
  await expectFits(page);
  const thin = await page.locator("dt, dd, main p, main li").evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden"))
      .filter((element) => (element.textContent?.length ?? 0) > 8)
      .filter(
        (element) =>
          element.clientWidth > 0 && element.clientWidth < 3 * parseFloat(getComputedStyle(element).fontSize),
      )
      .map(({ textContent }) => textContent),
  );
  expect(thin).toEqual([]);
  await enlarge("");
  await page.evaluate(() => document.documentElement.removeAttribute("style"));
}
