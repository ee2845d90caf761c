import type { Locator, Page } from "@playwright/test";
import { findFaults } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { startWriting } from "./support/workshop.ts";

const slide = "#/sort-the-cases";
const player = (page: Page): Locator => page.locator("section.present [data-exercise='archetype-sort']");
const hand = (page: Page): Locator => player(page).locator("[data-hand]");

/** How many cards the set on the slide has, read from the task the page fetched. */
async function countCards(page: Page): Promise<number> {
  const response = await page.request.get(new URL("tasks/archetype-sort.six.json", page.url()).href);
  return ((await response.json()) as { cards: unknown[] }).cards.length;
}

async function expectFinished(page: Page, total: number): Promise<void> {
  await expect(player(page).getByRole("button", { name: "Compare with our reading" })).not.toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(player(page).locator("[data-bin] [data-card]")).toHaveCount(total);
}

test.describe("on the big screen", () => {
  test.beforeEach(async ({ page, openDeck }) => {
    await openDeck(slide);
    await expect(hand(page)).toBeVisible();
  });

  test("the sort is finished by keyboard alone, from the slide's own keys", async ({ page }) => {
    const total = await countCards(page);
    await page.keyboard.press("e");
    for (let card = 0; card < total; card++) await page.keyboard.press(String((card % 4) + 1));
    await expectFinished(page, total);
    await expect(player(page).getByRole("status")).toContainText("Moved");
    expect(new URL(page.url()).hash).toBe(slide);
  });

  test("the sort is finished by Tab and Enter on native controls", async ({ page }) => {
    const total = await countCards(page);
    for (let card = 0; card < total; card++) {
      const bin = player(page)
        .locator("button[data-bin], [data-bin] button[data-place]")
        .nth(card % 4);
      await bin.focus();
      await page.keyboard.press("Enter");
    }
    await expectFinished(page, total);
  });

  test("the sort is finished by dragging each card to a tray", async ({ page }) => {
    const total = await countCards(page);
    for (let card = 0; card < total; card++) {
      const id = await hand(page).getAttribute("data-card");
      const tray = player(page)
        .locator("[data-bin]")
        .nth(card % 4);
      await hand(page).dragTo(tray);
      await expect(tray.locator(`[data-card="${id}"]`)).toBeVisible();
    }
    await expectFinished(page, total);
  });

  test("PageDown and PageUp drive the deck from inside the exercise, and no other key does", async ({ page }) => {
    await page.keyboard.press("e");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    expect(new URL(page.url()).hash).toBe(slide);
    await page.keyboard.press("PageDown");
    await expect.poll(() => new URL(page.url()).hash).not.toBe(slide);
    await page.keyboard.press("PageUp");
    await expect.poll(() => new URL(page.url()).hash).toBe(slide);
  });

  test("Escape leaves the exercise without opening the overview, and the arrows drive again", async ({ page }) => {
    await page.keyboard.press("e");
    await page.keyboard.press("Escape");
    await expect(page.locator(".reveal.overview")).toHaveCount(0);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).hash).not.toBe(slide);
  });

  test("undo takes back the last move by name, and a reset can be undone", async ({ page }) => {
    await page.keyboard.press("e");
    await page.keyboard.press("1");
    await page.keyboard.press("2");
    const placed = player(page).locator("[data-bin] [data-card]");
    await expect(placed).toHaveCount(2);
    await player(page)
      .getByRole("button", { name: /^Undo: .+ to Architect/ })
      .click();
    await expect(placed).toHaveCount(1);
    await player(page).getByRole("button", { name: "Start again" }).click();
    await expect(placed).toHaveCount(0);
    await player(page).getByRole("button", { name: /^Undo/ }).click();
    await expect(placed).toHaveCount(1);
  });

  test("a reload keeps the cards where they were, and another tab starts afresh", async ({
    page,
    context,
    openDeck,
  }) => {
    await page.keyboard.press("e");
    await page.keyboard.press("3");
    const placed = player(page).locator("[data-bin] [data-card]");
    await expect(placed).toHaveCount(1);
    await page.reload();
    await expect(placed).toHaveCount(1);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(hand(other)).toBeVisible();
    await expect(player(other).locator("[data-bin] [data-card]")).toHaveCount(0);
    await openDeck(slide);
  });

  test("comparing shows our reading with its reason, and going back keeps the sort", async ({ page }) => {
    const total = await countCards(page);
    await page.keyboard.press("e");
    for (let card = 0; card < total; card++) await page.keyboard.press("1");
    await player(page).getByRole("button", { name: "Compare with our reading" }).click();
    await expect(player(page)).toHaveAttribute("data-surface", "review");
    const solution = (await (
      await page.request.get(new URL("solutions/archetype-sort.six.json", page.url()).href)
    ).json()) as { cards: Record<string, { why: string }> };
    await expect(player(page)).toContainText(Object.values(solution.cards)[0]!.why);
    expect(await findFaults(page)).toEqual([]);
    await player(page)
      .getByRole("button", { name: /Back to/ })
      .click();
    await expect(player(page)).toHaveAttribute("data-surface", "play");
    await expectFinished(page, total);
  });
});

test.describe("by touch", () => {
  test.use({ hasTouch: true });

  test("the sort is finished by tapping a card and then a tray", async ({ page, openDeck }) => {
    await openDeck(slide);
    await expect(hand(page)).toBeVisible();
    const total = await countCards(page);
    for (let card = 0; card < total; card++) {
      await hand(page).tap();
      await player(page)
        .locator("button[data-bin], [data-bin] button[data-place]")
        .nth(card % 4)
        .tap();
    }
    await expectFinished(page, total);
  });

  test("a placed card is tapped and moved to another tray", async ({ page, openDeck }) => {
    await openDeck(slide);
    const trays = player(page).locator("[data-bin]");
    const place = player(page).locator("button[data-bin], [data-bin] button[data-place]");
    await place.nth(0).tap();
    const slip = trays.nth(0).locator("[data-card]");
    const id = await slip.getAttribute("data-card");
    await slip.tap();
    await place.nth(2).tap();
    await expect(trays.nth(2).locator(`[data-card="${id}"]`)).toBeVisible();
    await expect(trays.nth(0).locator("[data-card]")).toHaveCount(0);
  });
});

test("an exercise loads when its slide is near, and not before", async ({ page, openDeck }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openDeck();
  expect(asked.filter((path) => path.includes("/tasks/"))).toEqual([]);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, slide);
  await expect(hand(page)).toBeVisible();
  expect(asked.filter((path) => path.includes("/tasks/"))).not.toEqual([]);
});

test("a sort of fifty cards leaves trays and buttons in reach, and its ticks on the slide", async ({ page }) => {
  const cards = Array.from(
    { length: 50 },
    (_, at) => `  - { id: c${at}, title: Case ${at}, text: One., best: a, why: So. }`,
  );
  const bins = `  - { id: a, name: A, mark: circle, hue: teal, letter: A }\n  - { id: b, name: B, mark: bar, hue: plum, letter: B }`;
  const head = "version: 1\nkind: sort\ntitle: Many\nshares: answer";
  const writing = await startWriting({
    "slides/talk.md": "# Many\n\n::exercise{id=many}\n",
    "exercises/many/exercise.yaml": `${head}\nbins:\n${bins}\ncards:\n${cards.join("\n")}\n`,
  });
  await page.goto(writing.url);
  const many = page.locator("section.present [data-exercise='many']");
  await expect(many.locator("[data-hand]")).toBeVisible();
  await page.keyboard.press("e");
  for (let card = 0; card < cards.length; card++) await page.keyboard.press("1");
  await expect(many.getByText("All are placed.")).toBeVisible();
  const last = await many.locator("[role=tab]").last().boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(page.viewportSize()?.width ?? 0);
  await many.locator("[role=tabpanel]").getByText("Case 49").click();
  await expect(many.getByText("All are placed.")).toHaveCount(0);
  await page.keyboard.press("2");
  await many.getByRole("button", { name: "Compare with our reading" }).click();
  await expect(many).toContainText("Your answers and our reading");
  await page.goto("about:blank");
  await writing.stop();
});
