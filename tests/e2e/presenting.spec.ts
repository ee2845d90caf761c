import type { Page } from "@playwright/test";
import { findFaults } from "./support/faults.ts";
import { expect, test } from "./support/presenting.ts";

const isBlank = (page: Page) => page.locator(".reveal.paused");
const place = (page: Page) => new URL(page.url()).hash;

/** Draws a stroke from one point of the window to another. */
async function draw(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

for (const key of ["b", "."]) {
  test(`${key} blanks the screen, and any key brings the same slide back`, async ({ page, open }) => {
    await open("#/one-timer");
    await page.keyboard.press(key);
    await expect(isBlank(page)).toHaveCount(1);
    await expect(page.getByRole("status").first()).toHaveText(/blank/);
    await page.mouse.move(600, 700);
    await expect(page.locator(".deck-bar")).toBeHidden();
    const black = await page.locator(".pause-overlay").evaluate((overlay) => getComputedStyle(overlay).backgroundColor);
    expect(black).toBe("rgb(0, 0, 0)");
    await page.keyboard.press("Shift");
    await expect(isBlank(page)).toHaveCount(1);
    await page.keyboard.press("PageDown");
    await expect(isBlank(page)).toHaveCount(0);
    expect(place(page)).toBe("#/one-timer");
  });
}

test("a click brings a blank screen back and presses nothing below", async ({ page, open }) => {
  await open("#/one-timer");
  const start = page.getByRole("button", { name: "Start" });
  const box = await start.boundingBox();
  await page.keyboard.press("b");
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
  await expect(isBlank(page)).toHaveCount(0);
  await expect(start).toBeVisible();
});

test("Q shows a dot that follows the mouse; its trail goes by itself, and clicks go through", async ({
  page,
  open,
}) => {
  await open("#/one-timer");
  await page.mouse.move(300, 300);
  await page.keyboard.press("q");
  await expect(page.locator(".pointer[data-shown]")).toHaveCount(1);
  const trail = page.locator(".pointer-trail");
  // It is gone within half a second: what looks now and then may miss it.
  const drawn = await trail.evaluateHandle((path) => ({
    once: new Promise<void>((resolve) => {
      const see = () => path.getAttribute("d")?.startsWith("M") && resolve();
      new MutationObserver(see).observe(path, { attributes: true });
    }),
  }));
  await page.mouse.move(640, 500, { steps: 8 });
  await drawn.evaluate(({ once }) => once);
  await expect(trail).toHaveAttribute("d", "");
  const box = await page.locator(".pointer-core").boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 640)).toBeLessThan(2);
  expect(
    await page
      .locator("h1")
      .first()
      .evaluate((heading) => getComputedStyle(heading).cursor),
  ).toBe("none");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".pointer")).toHaveCount(0);
  await expect(page.locator(".reveal.overview")).toHaveCount(0);
});

test.describe("for those who want no motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("the dot has no trail, and strokes go without fading", async ({ page, open }) => {
    await page.clock.install();
    await open("#/steps");
    await page.keyboard.press("q");
    await page.mouse.move(640, 500, { steps: 8 });
    await expect(page.locator(".pointer[data-shown]")).toHaveCount(1);
    expect(await page.locator(".pointer-trail").getAttribute("d")).toBeNull();
    await page.keyboard.press("d");
    await draw(page, [200, 500], [600, 520]);
    await page.clock.fastForward(6001);
    await expect(page.locator(".pen-stroke")).toHaveCount(0);
  });
});

test("D takes out a pen, whose strokes keep to the slide's own pixels and go by themselves", async ({ page, open }) => {
  await page.clock.install();
  await page.setViewportSize({ width: 640, height: 480 });
  await open("#/one-timer");
  await page.keyboard.press("d");
  await page.locator(".pen-board").waitFor();
  await draw(page, [100, 160], [300, 260]);
  const line = page.locator(".pen-line");
  await expect(line).toHaveAttribute("d", /^M200 200.*L600 400$/);
  await page.clock.fastForward(5000);
  await expect(line).toHaveCount(1);
  await page.clock.fastForward(1100);
  await expect(page.locator(".pen-stroke[data-fading]")).toHaveCount(1);
  await page.clock.fastForward(800);
  await expect(line).toHaveCount(0);
});

test("what the pen drew goes with the slide, and Escape gives the mouse back, also for a link out of the agenda", async ({
  page,
  open,
}) => {
  await open("#/steps");
  await page.keyboard.press("d");
  await page.locator(".pen-board").waitFor();
  await draw(page, [200, 500], [600, 520]);
  await expect(page.locator(".pen-stroke")).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await expect(page.locator(".pen-stroke")).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await expect(page.locator(".pen-stroke")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.locator(".pen-board")).toHaveCount(0);
  await page.keyboard.press("PageUp");
  await page.getByRole("link", { name: "A link" }).click();
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("The slide “tasks” is not part of “Half an hour”.");
  await notice.getByRole("link", { name: "Show every slide" }).click();
  await expect(page).toHaveURL(/agenda=all#\/tasks$/);
});

test("a finger draws with the pen and turns no slide", async ({ browser, site }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(`${site}#/steps`);
  await page.locator(".reveal.ready").waitFor();
  await page.mouse.move(640, 600);
  await page.getByRole("button", { name: "Pen" }).tap();
  await page.locator(".pen-board").waitFor();
  const client = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] });
  await touch("touchStart", 900);
  for (const x of [800, 700, 600, 500]) await touch("touchMove", x);
  await touch("touchEnd");
  await expect(page.locator(".pen-line")).toHaveAttribute("d", /^M900 400/);
  expect(place(page)).toBe("#/steps");
  await expect(page.getByRole("button", { name: "Pen" })).toHaveAttribute("aria-pressed", "true");
  await context.close();
});

test("Z zooms in on what the mouse is at; Z, Escape and the next slide zoom out", async ({ page, open }) => {
  await open("#/one-timer");
  const start = page.getByRole("button", { name: "Start" });
  const width = async () => (await start.boundingBox())?.width ?? 0;
  const box = await start.boundingBox();
  const usual = box?.width ?? 0;
  await page.mouse.move((box?.x ?? 0) + usual / 2, (box?.y ?? 0) + 20);
  for (const back of ["z", "Escape", "PageDown"]) {
    await page.keyboard.press("z");
    await expect.poll(width).toBeGreaterThan(usual * 2);
    const large = await start.boundingBox();
    expect(Math.abs((large?.x ?? 0) + (large?.width ?? 0) / 2 - (box?.x ?? 0) - usual / 2)).toBeLessThan(3);
    await page.keyboard.press(back);
    await expect(page.locator("main[data-zoomed]")).toHaveCount(0);
  }
  await expect(page.locator(".reveal.overview")).toHaveCount(0);
  await page.mouse.move(300, 300);
  await page.keyboard.down("Alt");
  await page.mouse.click(300, 300);
  await page.keyboard.up("Alt");
  await expect(page.locator("main[data-zoomed]")).toHaveCount(1);
});

test("keys that the list does not name do nothing", async ({ page, open }) => {
  await open("#/several-timers");
  await page.keyboard.press("?");
  const named = await page.locator(".help kbd").allTextContents();
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).toHaveCount(0);
  const state = () =>
    page.evaluate(() => {
      const { className, dataset } = document.documentElement;
      const reveal = document.querySelector(".reveal")?.className;
      return JSON.stringify([location.hash, className, dataset, reveal, document.querySelector("dialog")?.className]);
    });
  const before = await state();
  const others = [..."abcdefghijklmnopqrstuvwxyz0123456789,;:/+-"].filter((key) => !named.includes(key.toUpperCase()));
  expect(others.length).toBeGreaterThan(20);
  for (const key of others) {
    await page.keyboard.press(key);
    expect(await state(), key).toBe(before);
  }
});

test("letters can be turned off as keys, for good, while the other keys work on", async ({ page, open }) => {
  await open("#/one-timer");
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const letters = page.getByRole("checkbox", { name: /Letters/ });
  await page.keyboard.press("?");
  await letters.uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await page.locator(".reveal.ready").waitFor();
  await page.keyboard.press("t");
  await page.keyboard.press("PageDown");
  await expect.poll(() => place(page)).toBe("#/several-timers");
  expect(await theme()).toBe("light");
  await page.keyboard.press("F1");
  await letters.check();
  await page.keyboard.press("Escape");
  await expect(letters).toBeHidden();
  await page.keyboard.press("t");
  await expect.poll(theme).toBe("dark");
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing in the list of keys, at a timer, at tasks or in the list of agendas in the ${theme} theme`, async ({
    page,
    open,
  }) => {
    const scan = () => findFaults(page, { except: ".slides section.slide:not(.present)" });
    await open(`?theme=${theme}#/one-timer`);
    await page.getByRole("button", { name: "Start" }).click();
    expect(await scan()).toEqual([]);
    for (const key of ["?", "a"]) {
      await page.keyboard.press(key);
      await page.getByRole("dialog").waitFor();
      expect(await scan()).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog")).toHaveCount(0);
    }
    await open(`?theme=${theme}&agenda=all#/tasks`);
    expect(await scan()).toEqual([]);
  });
}
