import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import { runCli } from "../support/cli.ts";
import { watch } from "../support/test.ts";
import { exerciseIn, expect, sortAll, test } from "../support/walk.ts";

const SORT = "sort-the-cases";
const COUNT = ".player-count";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const openSort = async (page: Page, site: string) => {
  await page.goto(`${site}walk/archetypes/#${SORT}`);
  await exerciseIn(page, SORT).waitFor();
};

const place = (page: Page, count = 1) =>
  test.step(`place ${count}`, async () => {
    for (let done = 0; done < count; done++) await exerciseIn(page, SORT).locator(".sort-bins button").first().click();
  });

/** The name of the sort's entry in this browser's storage. */
const entryKey = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).find((key) => key.endsWith("answer|archetype-sort|six")) ?? "");

test("who comes back in another window is told where they stopped, and goes on there", async ({
  browser,
  page,
  site,
}) => {
  await page.goto(`${site}walk/archetypes/#three-tells`);
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith("|place"))))
    .toBe(true);
  await openSort(page, site);
  await place(page, 2);
  await expect
    .poll(() => page.evaluate(() => Object.entries(localStorage).find(([key]) => key.endsWith("|place"))?.[1]))
    .toContain(SORT);
  const storageState = await page.context().storageState();
  await page.close();
  const later = await browser.newContext({ storageState });
  const next = await later.newPage();
  await next.goto(`${site}walk/`);
  const notice = next.getByRole("status").filter({ hasText: "you stopped at" });
  await expect(notice).toContainText("Earlier today you stopped at “Whose work is this” in “Archetypes”.");
  const top = (await next.getByRole("heading", { level: 1 }).boundingBox())?.y;
  await notice.evaluate((element) => element.toggleAttribute("data-away", true));
  await next.addStyleTag({ content: "[data-away] { display: none }" });
  expect((await next.getByRole("heading", { level: 1 }).boundingBox())?.y, "without the notice").toBe(top);
  await next.locator("[data-away]").evaluate((element) => element.removeAttribute("data-away"));
  await notice.getByRole("link", { name: "Go on from there" }).click();
  await expect(exerciseIn(next, SORT).locator(COUNT)).toHaveText("2 of 6 done");
  await expect(exerciseIn(next, SORT).getByRole("button", { name: /^Undo/ })).toBeEnabled();
  await later.close();
});

test("progress counts what was read and what was finished", async ({ page, site }) => {
  await page.goto(`${site}walk/close/`);
  const sections = page.locator("section[data-section]");
  for (const section of await sections.all()) {
    const id = await section.getAttribute("id");
    // Sections above are laid out on the way, and move what is below.
    await expect(async () => {
      await section.evaluate((element) => element.scrollIntoView({ block: "end" }));
      await expect(page.locator(`.walk-sections [data-section="${id}"][data-done]`)).toHaveCount(1, { timeout: 2000 });
    }).toPass();
  }
  await expect(page.locator(".walk-rail [data-progress=close] [data-left]")).toContainText("done");
  await page.goto(`${site}walk/`);
  await expect(page.locator(".walk-toc [data-progress=close] [data-left]")).toContainText("done");
});

test("answers are saved to a file, erased, and brought in again", async ({ page, site }, info) => {
  await openSort(page, site);
  await place(page, 3);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a copy" }).click(),
  ]);
  const file = join(info.outputDir, "copy.json");
  await download.saveAs(file);
  await page.getByRole("button", { name: "Erase all" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Erase all" }).click();
  await expect(exerciseIn(page, SORT).locator(COUNT)).toHaveText("0 of 6 done");
  const bring = async (path: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Bring a copy in" }).click(),
    ]);
    await chooser.setFiles(path);
  };
  const notice = page.locator("[data-notices] [role=status]");
  const junk = join(info.outputDir, "junk.json");
  await writeFile(junk, "{}");
  await bring(junk);
  await expect(notice).toContainText("This file is no copy of answers.");
  await bring(file);
  await expect(notice).toContainText("1 answer brought in.");
  await expect(exerciseIn(page, SORT).locator(COUNT)).toHaveText("3 of 6 done");
  await bring(file);
  await expect(notice).toContainText("0 answers brought in. 1 answer was the same here, or newer.");
  const again = await page.evaluate((name) => localStorage.getItem(name), await entryKey(page));
  expect(JSON.parse(await readFile(file, "utf8")).answers).toEqual([JSON.parse(again ?? "")]);
});

test("two tabs show one state and lose nothing of each other", async ({ page, context, site }) => {
  await openSort(page, site);
  const other = await context.newPage();
  await openSort(other, site);
  await place(page, 2);
  await expect(exerciseIn(other, SORT).locator(COUNT)).toHaveText("2 of 6 done");
  await place(other);
  await expect(exerciseIn(page, SORT).locator(COUNT)).toHaveText("3 of 6 done");
  await other.goto(`${site}walk/archetypes/#all-eighteen`);
  await exerciseIn(other, "all-eighteen").locator(".sort-bins button").first().click();
  await page.reload();
  await expect(exerciseIn(page, SORT).locator(COUNT)).toHaveText("3 of 6 done");
  await expect(exerciseIn(page, "all-eighteen").locator(COUNT)).toHaveText("1 of 18 done");
});

test("a store that is spoilt or full costs no page", async ({ page, site }) => {
  await openSort(page, site);
  await place(page, 2);
  const key = await entryKey(page);
  await page.evaluate((name) => {
    for (const each of Object.keys(localStorage)) localStorage.setItem(each, "{ spoilt");
    localStorage.setItem(name, '{"version":1');
  }, key);
  await page.reload();
  await expect(exerciseIn(page, SORT).locator(COUNT)).toHaveText("0 of 6 done");
  await page.evaluate(() => {
    const filler = "x".repeat(1024 * 1024);
    for (let at = 0; at < 12; at++) {
      try {
        localStorage.setItem(`filler ${at}`, filler);
      } catch {
        // Full for a piece of this size; smaller ones fill the rest.
      }
    }
    for (let size = 512 * 1024; size > 8; size = Math.floor(size / 2)) {
      try {
        for (let at = 0; ; at++) localStorage.setItem(`filler ${size} ${at}`, "x".repeat(size));
      } catch {
        // Full for this size.
      }
    }
  });
  await place(page, 2);
  await expect(exerciseIn(page, SORT).locator(COUNT)).toHaveText("2 of 6 done");
  await expect(page.locator(`[id="${SORT}"] [role=alert]`)).toContainText("This browser is not keeping your answers");
});

test("an answer to a task that has changed stays readable, says so, and can be taken up", async ({ page, site }) => {
  await openSort(page, site);
  await place(page, 4);
  await page.evaluate(
    (name) => {
      const entry = JSON.parse(localStorage.getItem(name) ?? "");
      entry.words = "another";
      entry.task.cards[0].text = "As it was worded then.";
      localStorage.setItem(name, JSON.stringify(entry));
    },
    await entryKey(page),
  );
  await page.reload();
  const section = page.locator(`section[id="${SORT}"]`);
  await expect(exerciseIn(page, SORT)).toBeVisible();
  await expect(section.locator(".walk-former")).toContainText("This exercise has changed since you answered it.");
  await section.locator(".walk-former summary").click();
  await expect(section.locator(".walk-former .sort")).toBeVisible();
  await section.getByRole("button", { name: "Go on with this one" }).click();
  await expect(exerciseIn(page, SORT).locator(COUNT)).toHaveText("4 of 6 done");
});

test.describe("without a network", () => {
  const offline = async (context: BrowserContext) => {
    // The worker must have everything before the network goes.
    await expect
      .poll(() => context.pages()[0]!.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
      .toBe("activated");
    await context.setOffline(true);
  };

  test("every chapter and exercise is there after the first visit", async ({ browser, site }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${site}walk/`);
    await offline(context);
    await page.reload();
    await expect(page.locator("h1")).toBeVisible();
    await openSort(page, site);
    await sortAll(page, SORT, "click");
    await exerciseIn(page, SORT).getByRole("button", { name: "Compare with our reading" }).click();
    await expect(exerciseIn(page, SORT).locator(".sort-verdict")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.locator(".walk-rail input[type=search]").fill("battery");
    await expect(page.locator(".walk-rail .walk-search li").first()).toContainText("Solver");
    await page.goto(`${site}walk/workbook.html`);
    await expect(page.locator("[data-answer='archetype-sort']").first()).toContainText("6 of 6 done");
    expect(errors).toEqual([]);
    await context.close();
  });
});

test.describe("as one file", () => {
  test("it is opened from disk, fetches nothing, and keeps answers", async ({ browser }, info) => {
    test.setTimeout(240_000);
    const file = info.outputPath("course.html");
    const { code, output } = await runCli("build", "--single-file", "--out", file);
    expect(code, output).toBe(0);
    const context = await browser.newContext();
    const page = await context.newPage();
    const noise = watch(page);
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("data:")) requests.push(request.url());
    });
    const url = pathToFileURL(file).href;
    await page.goto(`${url}#${SORT}`);
    await exerciseIn(page, SORT).waitFor();
    await place(page, 2);
    await page.reload();
    await expect(exerciseIn(page, SORT).locator(COUNT)).toHaveText("2 of 6 done");
    await page.locator(".walk-rail input[type=search]").fill("battery");
    await page.locator(".walk-rail .walk-search li a").first().click();
    await expect(page.locator("#last-week")).toBeInViewport();
    await expect(page.locator("[data-answer='archetype-sort']").first()).toContainText("2 of 6 done");
    await expect(page.locator("[data-answer='archetype-sort'] .recited dt")).toHaveCount(2);
    expect(requests.every((request) => request.startsWith(url))).toBe(true);
    expect(noise).toEqual([]);
    await context.close();
    const foreign = info.outputPath("foreign.html");
    await writeFile(foreign, "<p>Mine.</p>");
    const refused = await runCli("build", "--single-file", "--out", foreign);
    expect(refused.code).toBe(1);
    expect(await readFile(foreign, "utf8")).toBe("<p>Mine.</p>");
  });
});
