import type { Page } from "@playwright/test";
import { expect, slideIds, test } from "./support/test.ts";

test("the theme changes by one key and is remembered", async ({ page, openDeck }) => {
  await openDeck();
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme ?? "light");
  expect(await theme()).toBe("light");
  await page.keyboard.press("t");
  expect(await theme()).toBe("dark");
  await page.reload();
  await page.locator(".reveal.ready").waitFor();
  expect(await theme()).toBe("dark");
});

test("a slide's id in the address opens that slide, and moving on changes the address", async ({ page, openDeck }) => {
  await openDeck();
  const ids = await slideIds(page);
  const middle = ids[Math.floor(ids.length / 2)];
  await openDeck(`#/${middle}`);
  await expect(page.locator(`section.present[id="${middle}"]`)).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect.poll(() => new URL(page.url()).hash).not.toBe(`#/${middle}`);
});

test("O opens the overview and Escape closes it", async ({ page, openDeck }) => {
  await openDeck();
  await page.keyboard.press("o");
  await expect(page.locator(".reveal.overview")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".reveal.overview")).toHaveCount(0);
});

/** The id of the slide with a number in its foot. */
const numbered = (page: Page, number: number): Promise<string | null> =>
  page.locator("section.slide", { has: page.locator(`.slide-page:text-is("${number}")`) }).getAttribute("id");

test("G jumps to a slide by its number", async ({ page, openDeck }) => {
  await openDeck();
  const third = await numbered(page, 3);
  await page.keyboard.press("g");
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/${third}`);
});

test("Back returns from a jump, and not from every slide that was turned", async ({ page, openDeck }) => {
  await openDeck();
  const ids = await slideIds(page);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/${ids[2]}`);
  await page.keyboard.press("g");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/${await numbered(page, 5)}`);
  await page.goBack();
  await expect(page.locator(`section.present[id="${ids[2]}"]`)).toBeVisible();
});

test("a link is followed even when Reveal writes over its address before it is read", async ({ page, openDeck }) => {
  await openDeck();
  const ids = await slideIds(page);
  await page.evaluate(
    ({ asked, late }) => {
      location.hash = asked;
      history.replaceState(null, "", late);
    },
    { asked: `#/${ids[3]}`, late: `#/${ids[1]}` },
  );
  await expect(page.locator(`section.present[id="${ids[3]}"]`)).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/${ids[3]}`);
});

test("the address cannot set up Reveal", async ({ page, openDeck }) => {
  await openDeck("?plugins=x&keyboard=false&autoSlide=1&postMessage=true&agenda=all");
  expect(new URL(page.url()).searchParams.get("plugins")).toBe("x");
  const ids = await slideIds(page);
  await page.evaluate(() => window.postMessage(JSON.stringify({ method: "slide", args: [4] }), "*"));
  await page.keyboard.press("PageDown");
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/${ids[1]}`);
});

test("H, K and L do nothing", async ({ page, openDeck }) => {
  await openDeck();
  await page.keyboard.press("PageDown");
  const before = page.url();
  for (const key of ["h", "k", "l"]) await page.keyboard.press(key);
  expect(page.url()).toBe(before);
});

test("the question mark names the keys, and Escape closes the list", async ({ page, openDeck }) => {
  await openDeck();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog");
  await expect(help).toContainText("Overview");
  await expect(help).toContainText("Theme");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
});

test("an agenda in the address chooses the slides, and an unknown one says so", async ({ page, openDeck }) => {
  await openDeck("?agenda=all");
  const all = await slideIds(page);
  await openDeck("?agenda=short");
  const short = await slideIds(page);
  expect(short.length).toBeGreaterThan(0);
  expect(all).toEqual(expect.arrayContaining(short));
  await openDeck("?agenda=shrot");
  await expect(page.getByText(/shrot/)).toBeVisible();
  expect(await slideIds(page)).toEqual(short);
});

test("nothing moves for people who prefer reduced motion", async ({ page, openDeck }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openDeck();
  await page.keyboard.press("PageDown");
  const moving = await page.evaluate(
    () =>
      document.getAnimations().filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1).length,
  );
  expect(moving).toBe(0);
});

test("a finger swipes to the next slide", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(baseURL ?? "");
  await page.locator(".reveal.ready").waitFor();
  const client = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: 500 }] });
  await touch("touchStart", 900);
  for (const x of [800, 700, 600]) await touch("touchMove", x);
  await touch("touchEnd");
  await expect.poll(() => new URL(page.url()).hash).toMatch(/#\/.+/);
  await context.close();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the deck becomes a scroll of slides in which the exercise can be used", async ({ page, openDeck }) => {
    await openDeck("#/sort-the-cases");
    await expect(page.locator(".reveal-scroll")).toHaveCount(1);
    const exercise = page.locator("[id='sort-the-cases'] [data-exercise]");
    await exercise.locator("[data-hand]").waitFor();
    await exercise.locator("button[data-bin], [data-bin] button[data-place]").first().tap();
    await expect(exercise.locator("[data-bin] [data-card]")).toHaveCount(1);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test("the content policy is in force", async ({ page, openDeck, noise }) => {
  await openDeck();
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.body.append(script);
    return "injected" in window;
  });
  expect(ran).toBe(false);
  expect(noise.some((line) => line.includes("Content Security Policy") || line.includes("script-src"))).toBe(true);
  noise.length = 0;
});
