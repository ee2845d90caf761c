import type { Page } from "@playwright/test";
import { buildSite, expect, test } from "./support/presenting.ts";
import { slideIds } from "./support/test.ts";

const SHORT = ["start", "steps", "one-timer", "several-timers"];
const PLAIN = ["steps", "tasks"];

/** Opens the list of agendas with A and follows the one named. */
async function choose(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press("a");
  await page.getByRole("dialog", { name: "Agenda" }).getByRole("link", { name }).click();
  await page.locator(".reveal.ready").waitFor();
}

test("A lists the agendas with their minutes, and marks the one in force", async ({ page, open }) => {
  await open();
  await page.keyboard.press("a");
  const links = page.getByRole("dialog", { name: "Agenda" }).getByRole("link");
  await expect(links).toHaveText([
    /Half an hour.*30 minutes, 4 slides.*now/,
    /Without timers.*15 minutes/,
    /All slides/,
  ]);
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog")).toHaveCount(0);
  expect(await slideIds(page)).toEqual(SHORT);
});

test("the agenda chosen stays for the same address until another is chosen", async ({ page, open }) => {
  await open("#/steps");
  await choose(page, /Without timers/);
  await expect.poll(() => slideIds(page)).toEqual(PLAIN);
  expect(new URL(page.url()).hash).toBe("#/steps");
  await open();
  expect(await slideIds(page)).toEqual(PLAIN);
  await choose(page, /All slides/);
  await expect.poll(() => slideIds(page)).toHaveLength(6);
  await open();
  expect(await slideIds(page)).toHaveLength(6);
});

test("an agenda in the address goes before the one remembered, and is not itself remembered", async ({
  page,
  open,
}) => {
  await open();
  await choose(page, /Without timers/);
  await expect.poll(() => slideIds(page)).toEqual(PLAIN);
  await open("?agenda=short");
  expect(await slideIds(page)).toEqual(SHORT);
  await open();
  expect(await slideIds(page)).toEqual(PLAIN);
});

test("the bar opens the list of agendas too", async ({ page, open }) => {
  await open();
  await page.mouse.move(640, 600);
  await page.getByRole("button", { name: "Choose the agenda" }).click();
  await expect(page.getByRole("dialog", { name: "Agenda" })).toBeVisible();
});

test("the agenda named to the command goes before the one remembered", async ({ page }) => {
  const { url, close } = await buildSite("--agenda", "short");
  await page.goto(url);
  await page.locator(".reveal.ready").waitFor();
  await choose(page, /Without timers/);
  await expect.poll(() => slideIds(page)).toEqual(PLAIN);
  await page.goto(url);
  await page.locator(".reveal.ready").waitFor();
  expect(await slideIds(page)).toEqual(SHORT);
  await close();
});
