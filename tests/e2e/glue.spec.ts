import type { Locator, Page } from "@playwright/test";
import { findCrowding } from "./support/crowding.ts";
import { findFaults } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";

const slide = "#/glue-drill";
const player = (page: Page): Locator => page.locator("section.present [data-exercise='glue-visibility']");
const field = (page: Page): Locator => player(page).getByRole("textbox");
const button = (page: Page, name: string | RegExp): Locator => player(page).getByRole("button", { name });

/** A sentence of the worked line, read from the solution the page would fetch. */
async function workedGoal(page: Page, line: string): Promise<string> {
  const response = await page.request.get(new URL("solutions/glue-visibility.three.json", page.url()).href);
  const { worked } = (await response.json()) as { worked: { id: string; rungs: { goal: string } }[] };
  return worked.find(({ id }) => id === line)!.rungs.goal;
}

const words = ["Saw two dates clash", "One date stood", "The log has it", "A clash was likely", "The move held"];

test.use({ contextOptions: { reducedMotion: "reduce" } });

test.describe("on the big screen", () => {
  test.beforeEach(async ({ page, openDeck }) => {
    await openDeck(slide);
    await expect(button(page, /Took notes/)).toBeVisible();
  });

  test("a line climbs all the way by keyboard alone, and never turns the slide", async ({ page }) => {
    const { keyboard } = page;
    await keyboard.press("e");
    await expect(button(page, /Took notes/)).toBeFocused();
    await keyboard.press("Enter");
    for (const text of words) {
      await expect(field(page)).toBeFocused();
      await keyboard.type(text);
      await keyboard.press("Control+Enter");
    }
    await expect(field(page)).toHaveValue(`${words.join(". ")}.`);
    await keyboard.press("Control+Enter");
    for (let check = 0; check < 6; check++) {
      await keyboard.press("Tab");
      await keyboard.press("Space");
    }
    await expect(player(page).getByRole("checkbox", { checked: true })).toHaveCount(6);
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    await keyboard.press("ArrowDown");
    await expect(player(page).getByRole("radio", { checked: true })).toHaveCount(1);
    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await expect(player(page)).toContainText("From weak to visible");
    await button(page, "Compare with our reading").press("Enter");
    await expect(player(page)).toContainText(await workedGoal(page, "migration-notes"));
    await button(page, /Goal|move|centre/).press("Enter");
    await expect(player(page)).toContainText("You The move held");
    expect(new URL(page.url()).hash).toBe(slide);
  });

  test("a text field keeps every key to itself, and elsewhere a clicker still turns the slide", async ({ page }) => {
    await button(page, /Took notes/).click();
    await field(page).press("PageDown");
    await field(page).press("ArrowRight");
    await field(page).press("Space");
    expect(new URL(page.url()).hash).toBe(slide);
    await button(page, "Another line").focus();
    await page.keyboard.press("PageDown");
    await expect.poll(() => new URL(page.url()).hash).not.toBe(slide);
  });

  test("a burst of typing is undone at once, and what was left is kept through a reload", async ({ page }) => {
    await button(page, /Took notes/).click();
    await field(page).pressSequentially("Saw two dates");
    await button(page, "Leave it out").or(button(page, "Next: the outcome")).click();
    await field(page).pressSequentially("One stood");
    await page.reload();
    await expect(field(page)).toHaveValue("One stood");
    await button(page, /^Undo: words on the outcome/).click();
    await expect(field(page)).toHaveValue("");
    await button(page, /^Undo: going on/).click();
    await expect(field(page)).toHaveValue("Saw two dates");
    await button(page, /^Undo: words on the judgement/).click();
    await expect(field(page)).toHaveValue("");
  });

  test("a rung that is done opens again, and so does a step by its tick beside the headline", async ({ page }) => {
    await button(page, /Took notes/).click();
    await field(page).fill(words[0]!);
    await button(page, "Next: the outcome").click();
    await button(page, /Reopen the judgement/).click();
    await expect(field(page)).toHaveValue(words[0]!);
    await button(page, "the line, done").click();
    await expect(button(page, /Helped new starters/)).toBeVisible();
    await button(page, "Keep the line I have").click();
    await expect(field(page)).toHaveValue("");
  });

  test("the worked line is not fetched before someone compares", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await button(page, /Took notes/).click();
    await field(page).fill(words[0]!);
    await button(page, "Next: the outcome").click();
    expect(asked.filter((path) => path.includes("solutions/"))).toEqual([]);
    await button(page, "Compare with our reading").click();
    await expect(button(page, "The rungs")).toBeFocused();
    expect(asked.filter((path) => path.includes("solutions/"))).toHaveLength(1);
  });
});

for (const theme of ["light", "dark"]) {
  test(`every step on the big screen keeps to its box, its 24 px and axe's rules in the ${theme} theme`, async ({
    page,
    openDeck,
  }) => {
    test.slow();
    await openDeck(`?theme=${theme}${slide}`);
    const look = async () => {
      expect(await page.locator("section.present.slide").evaluate(findCrowding)).toEqual([]);
      expect(await findFaults(page, { within: "section.present [data-exercise]" })).toEqual([]);
    };
    await button(page, "A line of your own").click();
    await field(page).fill("Kept the wiki alive.");
    await look();
    await button(page, "Next: the judgement").click();
    for (const text of words) {
      await field(page).fill(text);
      await look();
      await player(page).locator(".glue-next").click();
    }
    await look();
    await button(page, "Next: the check").click();
    await player(page).getByRole("checkbox").first().check();
    await look();
    await button(page, "Next: the work itself").click();
    await player(page).getByRole("radio").first().check();
    await look();
    await button(page, /^Done$/).click();
    await look();
    await button(page, "Compare with our reading").click();
    await player(page).locator(".glue-stairs button").nth(2).click();
    await look();
    await button(page, "Ticks and the work").click();
    await look();
  });
}

for (const [name, viewport] of [
  ["a phone", { width: 390, height: 844 }],
  ["the smallest phone", { width: 320, height: 640 }],
] as const) {
  test.describe(`by touch on ${name}`, () => {
    test.use({ hasTouch: true, viewport });

    test("a line of one's own climbs, is ticked, decided on and offered", async ({ page, openDeck }) => {
      await openDeck(slide);
      await button(page, "A line of your own").tap();
      await field(page).fill("Kept the wiki alive.");
      await button(page, "Next: the judgement").tap();
      for (const text of words.slice(0, 4)) {
        await field(page).fill(text);
        await button(page, /^Next/).tap();
      }
      await button(page, "Leave it out for now").tap();
      await expect(field(page)).toHaveValue(`${words.slice(0, 4).join(". ")}.`);
      await button(page, /What you judged/).tap();
      await field(page).fill("Found the stale pages");
      await button(page, /^Next/).tap();
      await expect(field(page)).toHaveValue(/^Found the stale pages\. One date stood/);
      await button(page, "Next: the check").tap();
      for (const check of await player(page).getByRole("checkbox").all()) await check.tap();
      expect(await findFaults(page, { within: "section.present [data-exercise]" })).toEqual([]);
      await button(page, "Next: the work itself").tap();
      await player(page)
        .getByRole("radio", { name: /Rotate it/ })
        .tap();
      await button(page, "Done").tap();
      await player(page)
        .getByRole("checkbox", { name: /Offer my before and after/ })
        .tap();
      await expect(button(page, /^Undo/)).toContainText("the offer");
      expect(await findFaults(page, { within: "section.present [data-exercise]" })).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await button(page, "Compare with our reading").tap();
      await expect(player(page)).toContainText("You ticked every step.");
      await player(page).getByLabel("Worked line").selectOption({ label: "“Talked to billing a lot.”" });
      await expect(player(page)).toContainText(await workedGoal(page, "billing"));
      expect(await findFaults(page, { within: "section.present [data-exercise]" })).toEqual([]);
    });
  });
}
