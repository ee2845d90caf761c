import type { Page } from "@playwright/test";
import { expect, test } from "./support/presenting.ts";

const digits = (page: Page) => page.locator(".present .timer-digits").first();
const said = (page: Page) => page.locator("body > [role=status]");
const START = new Date("2025-03-04T09:00:00");

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: START });
});

/** Stops the clock, so that only the test moves it. */
const stopClock = (page: Page) => page.clock.pauseAt(new Date(START.getTime() + 60_000));

test("a timer starts, pauses and goes on, with its buttons and with Enter", async ({ page, open }) => {
  await open("#/one-timer");
  await expect(digits(page)).toHaveText("8:00");
  await stopClock(page);
  await page.getByRole("button", { name: "Start" }).click();
  await page.clock.runFor(5000);
  await expect(digits(page)).toHaveText("7:55");
  await page.keyboard.press("Enter");
  await page.clock.runFor(60_000);
  await expect(digits(page)).toHaveText("7:55");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.clock.runFor(5000);
  await expect(digits(page)).toHaveText("7:50");
  await page.getByRole("button", { name: "+1 min" }).click();
  await expect(digits(page)).toHaveText("8:50");
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(digits(page)).toHaveText("8:00");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
});

test("Space and Enter on a timer's button are the button's, and Space elsewhere turns the slide", async ({
  page,
  open,
}) => {
  await open("#/one-timer");
  await page.getByRole("button", { name: "Start" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Go on" })).toBeFocused();
  expect(new URL(page.url()).hash).toBe("#/one-timer");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.keyboard.press("Space");
  await expect.poll(() => new URL(page.url()).hash).toBe("#/several-timers");
});

test("a timer goes by the clock over other slides, a reload and a laptop's sleep", async ({ page, open }) => {
  await open("#/one-timer");
  await stopClock(page);
  await page.getByRole("button", { name: "Start" }).click();
  await page.keyboard.press("PageDown");
  await page.clock.runFor(30_000);
  await page.keyboard.press("PageUp");
  await expect(digits(page)).toHaveText("7:30");
  await page.reload();
  await page.clock.runFor(500);
  await page.locator(".reveal.ready").waitFor();
  await expect(digits(page)).toHaveText("7:30");
  await page.clock.fastForward("05:00");
  await expect(digits(page)).toHaveText("2:30");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
});

test("a timer says when one minute is left and when the time is up, and counts on in words", async ({ page, open }) => {
  await open("#/one-timer");
  await stopClock(page);
  await page.getByRole("button", { name: "Start" }).click();
  await page.clock.runFor(6 * 60_000 + 59_000);
  await expect(said(page)).not.toHaveText(/left/);
  await page.clock.runFor(1000);
  await expect(digits(page)).toHaveText("1:00");
  await expect(said(page)).toHaveText("Alone, in silence: One minute left.");
  await page.clock.runFor(60_000);
  await expect(said(page)).toHaveText("Alone, in silence: Time’s up.");
  await page.clock.runFor(40_000);
  await expect(digits(page)).toHaveText("+0:40");
  await expect(page.locator(".present .timer-over")).toHaveText("over");
  await expect(page.locator(".present .timer-up")).toBeVisible();
  await page.getByRole("button", { name: "+1 min" }).click();
  await expect(digits(page)).toHaveText("1:00");
});

test("two timers on a slide count apart", async ({ page, open }) => {
  await open("#/several-timers");
  await expect(page.locator(".present .timer-digits")).toHaveText(["1:30", "120:00"]);
  await stopClock(page);
  await page.getByRole("group", { name: "Timer: In threes" }).getByRole("button", { name: "Start" }).click();
  await page.clock.runFor(61_000);
  await expect(page.locator(".present .timer-digits")).toHaveText(["1:30", "118:59"]);
});

test("a deck whose agenda has no timer fetches nothing for one", async ({ page, open }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await open("?agenda=plain");
  await page.keyboard.press("Enter");
  expect(fetched.filter((url) => url.includes("/timer-"))).toEqual([]);
  await open("?agenda=short");
  await expect.poll(() => fetched.some((url) => url.includes("/timer-"))).toBe(true);
});

test("a timer reads as words without script", async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site);
  await expect(page.locator("section[id='one-timer'] .timer")).toHaveText("Alone, in silence8 minutes");
  await context.close();
});
