import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { findFaults } from "./faults.ts";
import type { Scripted, TestRoom } from "./room.ts";
import { watch } from "./test.ts";

export const LAPTOP = { width: 1440, height: 900 };
export const TABLET = { width: 1024, height: 768 };

/** The room's column of the host page, and what it says of the last key. */
export const column = (host: Page) => host.getByRole("region", { name: "Room", exact: true });
export const said = (host: Page) => column(host).getByRole("status").filter({ visible: true });

export const slide = (deck: Page) => deck.locator("section.slide.present:not(.stack)");

/** Deck and host page of one laptop, at a slide. */
export async function openDesk(
  room: TestRoom,
  context: BrowserContext,
  at: string,
): Promise<{ deck: Page; host: Page; noise: string[] }> {
  const deck = await context.newPage();
  const host = await context.newPage();
  const noise = watch(host);
  await deck.goto(`${room.url}#/${at}`);
  await deck.locator(".reveal.ready").waitFor();
  await host.setViewportSize(LAPTOP);
  await host.goto(`${room.url}host/`);
  await expect(host.getByText("You have the deck")).toBeVisible();
  await expect(column(host).getByRole("heading").first()).toBeVisible();
  return { deck, host, noise };
}

/** Gives a deck or host page a theme. */
export const setTheme = (page: Page, theme: "dark" | "light") =>
  page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);

/** Axe finds nothing in either theme, on a tablet and on a laptop; the deck in the previews is tested elsewhere. */
export async function expectSoundDesk(host: Page): Promise<void> {
  for (const [size, theme] of [
    [TABLET, "dark"],
    [LAPTOP, "light"],
  ] as const) {
    await host.setViewportSize(size);
    await setTheme(host, theme);
    expect(await findFaults(host), theme).toEqual([]);
  }
}

/** Has scripted phones ask for news, since one counts as asleep ten seconds after it last did. @returns what ends it */
export function keepAwake(people: readonly Scripted[]): () => void {
  const ask = () => people.map((one) => one.get("/api/view?role=phone").catch(() => undefined));
  ask();
  const timer = setInterval(ask, 4_000);
  return () => clearInterval(timer);
}

/** Moves the focus to a control as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The focus does not get there.");
}
