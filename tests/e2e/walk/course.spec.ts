import type { Page } from "@playwright/test";
import { findFaults } from "../support/faults.ts";
import { exerciseIn, expect, fitsWidth, sortAll, test } from "../support/walk.ts";

const SORT = "sort-the-cases";

/** The chapters' pages, from the first page's contents. */
const CHAPTERS = ".walk-toc h2 a";

/** What keeps drawings from being read on a phone. Letters inside marks may be smaller, words on a curve may meet. */
function faults(figures: Element[]): string[] {
  return figures.flatMap((figure) => {
    const box = figure.getBoundingClientRect();
    const words = [...figure.querySelectorAll<SVGTextElement>("svg text:not(.mark-letter)")].filter((text) =>
      text.checkVisibility(),
    );
    const sizeOf = (text: SVGTextElement) =>
      Number.parseFloat(getComputedStyle(text).fontSize) *
      Math.hypot(text.getScreenCTM()?.c ?? 1, text.getScreenCTM()?.d ?? 0);
    const straight = words.filter((text) => !text.querySelector("textPath"));
    const boxes = straight.map((text) => ({ text: text.textContent, at: text.getBoundingClientRect() }));
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.4;
    return [
      ...(figure.scrollWidth > figure.clientWidth + 1 ? [`${figure.id} is moved sideways`] : []),
      ...words.flatMap((text) => (sizeOf(text) < 11 ? [`${sizeOf(text).toFixed(1)} px: ${text.textContent}`] : [])),
      ...boxes.flatMap(({ text, at }) =>
        at.left < box.left - 2 || at.right > box.right + 2 ? [`outside: ${text}`] : [],
      ),
      ...boxes.flatMap(({ text, at }, index) =>
        boxes.slice(index + 1).flatMap((other) => (meet(at, other.at) ? [`${text} meets ${other.text}`] : [])),
      ),
    ];
  });
}

test.describe("on a phone, by touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, contextOptions: { reducedMotion: "reduce" } });

  test("the whole course is read from chapter to chapter, with an exercise, to one's own workbook", async ({
    page,
    site,
  }) => {
    await page.goto(`${site}walk/`);
    const count = await page.locator(CHAPTERS).count();
    await page.locator(CHAPTERS).first().tap();
    for (let chapter = 1; chapter <= count; chapter++) {
      await expect(page.locator("h1")).toBeVisible();
      await expect.poll(() => fitsWidth(page), page.url()).toBe(true);
      if (await page.locator(`section[id="${SORT}"]`).count()) {
        await sortAll(page, SORT, "tap");
        await exerciseIn(page, SORT).getByRole("button", { name: "Compare with our reading" }).tap();
        await expect(exerciseIn(page, SORT).locator("[data-start]")).toBeInViewport();
        await expect(exerciseIn(page, SORT).locator(".sort-verdict")).toBeVisible();
      }
      await page.locator("a[rel=next]").tap();
      await expect(page.locator("h1")).toBeVisible();
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("My workbook");
    await expect(page.locator("[data-answer='archetype-sort']").first()).toContainText("6 of 6 done");
    await expect(page.locator("[data-answer='archetype-sort'] .sort-verdict")).toBeVisible();
    expect(await fitsWidth(page)).toBe(true);
  });

  test("every drawing has its own for a phone: words of 11 px or more that do not meet, and none moves sideways", async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await page.goto(`${site}walk/`);
    const hrefs = await page
      .locator(CHAPTERS)
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const href of hrefs) {
      await page.goto(href);
      expect(await page.locator(".walk-chapter figure.diagram").evaluateAll(faults), href).toEqual([]);
    }
  });
});

test.describe("on a desktop, by keyboard alone", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("one searches, sorts, and turns chapters to the end", async ({ page, site }) => {
    await page.goto(`${site}walk/`);
    await page.keyboard.press("/");
    // A word of prose, and one of a slide.
    await page.keyboard.type("battery-firmware");
    await expect(page.locator(".walk-rail .walk-search li")).toContainText(["The Solver’s hardest week is the last."]);
    await page.keyboard.press("Escape");
    await page.keyboard.type("whose work");
    await expect(page.locator(".walk-rail .walk-search li").first()).toContainText("Whose work is this?");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/#${SORT}`);
    await sortAll(page, SORT, "key");
    await expect(page.locator(`.walk-sections [data-section="${SORT}"][data-done]`)).toHaveCount(1);
    const seen = new Set<string>();
    for (let turns = 0; turns < 20 && !page.url().includes("workbook"); turns++) {
      seen.add(page.url());
      const before = page.url();
      await page.locator("a[rel=next]").press("Enter");
      await page.waitForURL((url) => url.href.replace(/#.*/, "") !== before.replace(/#.*/, ""));
      await expect(page.locator("h1")).toBeVisible();
    }
    await expect(page.locator("h1")).toHaveText("My workbook");
    expect(seen.size).toBeGreaterThan(1);
  });

  test("the skip link leads past the rail to the text", async ({ page, site }) => {
    await page.goto(`${site}walk/archetypes/`);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the text" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });
});

test("each item can be compared while one goes, and only that item", async ({ page, site }) => {
  await page.goto(`${site}walk/archetypes/#${SORT}`);
  const player = exerciseIn(page, SORT);
  await player.getByLabel("Compare each one as I go").check();
  await player.locator(".sort-bins button").first().click();
  const feedback = player.locator(".walk-feedback");
  await expect(feedback).toContainText("Tech Lead");
  await expect(feedback).toHaveCount(1);
  await expect(player.locator(".player-compare")).toHaveText(/5\sleft/);
});

test("an exercise is given the answer to another that it uses, and follows it", async ({ page, site }) => {
  await page.goto(`${site}walk/archetypes/#your-need`);
  const missing = exerciseIn(page, "your-need").locator(".scale-missing");
  await answerScale(page, "your-need");
  await expect(missing).toBeVisible();
  await answerScale(page, "your-lean");
  await expect(missing).toHaveCount(0);
});

/** Marks every line of a scale with its first point, and looks at the result. */
async function answerScale(page: Page, section: string): Promise<void> {
  await page.locator(`section[id="${section}"]`).scrollIntoViewIfNeeded();
  const player = exerciseIn(page, section);
  await player.waitFor();
  const total = await player.locator("[role=tab]").count();
  for (let done = 1; done <= total; done++) {
    await player.locator(".scale-points button").first().click();
    await expect(player.locator(".player-count")).toHaveText(`${done} of ${total} done`);
    const next = player.locator(".scale-next");
    if (await next.isVisible()) await next.click();
  }
  await player.locator(".player-compare").click();
}

test("deck and walkthrough lead to each other at the same slide", async ({ page, site }) => {
  await page.goto(`${site}walk/archetypes/#three-tells`);
  await page
    .locator("#three-tells")
    .getByRole("link", { name: /in the deck$/ })
    .click();
  await page.locator(".reveal.ready").waitFor();
  expect(new URL(page.url()).hash).toBe("#/three-tells");
  await page.keyboard.press("n");
  await page.keyboard.press("w");
  await page.waitForURL("**/walk/archetypes/#gives-away");
  await expect(page.locator("#gives-away")).toBeInViewport();
});

for (const theme of ["light", "dark"]) {
  test(`axe finds nothing on any page in the ${theme} theme`, async ({ page, site }) => {
    test.slow();
    await page.addInitScript((name) => localStorage.setItem("staffroom:walk-theme", name), theme);
    await page.goto(`${site}walk/`);
    const chapters = await page
      .locator(CHAPTERS)
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(chapters.length).toBeGreaterThan(5);
    for (const href of [`${site}walk/`, ...chapters, `${site}walk/workbook.html`]) {
      await page.goto(href);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      for (const place of await page.locator("[data-walk-exercise]").all()) {
        await place.scrollIntoViewIfNeeded();
        await place.locator(".player").waitFor();
      }
      expect(await findFaults(page), href).toEqual([]);
    }
  });
}

test("with text at twice its size nothing lies beside the window", async ({ page, site }) => {
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: 720 });
    for (const at of ["walk/", `walk/archetypes/#${SORT}`, "walk/workbook.html"]) {
      await page.goto(site + at);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      if (at.includes("#")) {
        await page.locator("[data-walk-exercise]").first().scrollIntoViewIfNeeded();
        await exerciseIn(page, SORT).waitFor();
      }
      expect(await fitsWidth(page), `${at} at ${width}`).toBe(true);
    }
  }
});

test("without a script a chapter is read whole, its exercises as sheets of paper, and turned", async ({
  browser,
  site,
}) => {
  // A browser without script still asks for what a page preloads, and drops it when the page is left.
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${site}walk/archetypes/`);
  const sheet = page.locator(`section[id="${SORT}"] .walk-paper`);
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText("Leilani");
  await expect(page.locator(".walk-search")).toBeHidden();
  await page.locator("a[rel=next]").click();
  await expect(page.locator("h1")).toContainText("The work");
  await context.close();
});
