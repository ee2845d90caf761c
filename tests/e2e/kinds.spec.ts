import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { findFaults } from "./support/faults.ts";
import { expectDone, plays } from "./support/play.ts";
import { expect, test } from "./support/test.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** The result is shown, and axe finds nothing in it. */
async function expectResult(page: Page, player: Locator, id: string): Promise<void> {
  await expect(player.locator(".player-body")).not.toBeEmpty();
  await expect(player).toHaveAttribute("data-surface", "review");
  expect(await findFaults(page, { within: `section.present [data-exercise="${id}"]` })).toEqual([]);
}

for (const [id, { at, pointed, keyed }] of Object.entries(plays)) {
  const [chapter, slide] = at;

  test.describe(id, () => {
    test("is worked through by mouse on the big screen", async ({ page, openDeck }) => {
      await openDeck(`?agenda=all#/${slide}`);
      const player = page.locator(`section[id="${slide}"].present .player`);
      await player.waitFor();
      await pointed(player, (target) => target.click());
      await expectDone(player);
      await player.locator(".player-compare").click();
      await expectResult(page, player, id);
    });

    test("is worked through by keyboard alone", async ({ page, openDeck }) => {
      await openDeck(`?agenda=all#/${slide}`);
      const player = page.locator(`section[id="${slide}"].present .player`);
      await player.waitFor();
      await page.keyboard.press("e");
      await keyed(player);
      await expectDone(player);
      await player.locator(".player-compare").press("Enter");
      await expect(player).toHaveAttribute("data-surface", "review");
    });

    test.describe("on a phone", () => {
      test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

      test("is worked through by taps in the walkthrough", async ({ page }) => {
        await page.goto(`walk/${chapter}/#${slide}`);
        const section = page.locator(`section[id="${slide}"]`);
        await section.scrollIntoViewIfNeeded();
        const player = section.locator("[data-walk-exercise] > .player");
        await player.waitFor();
        await pointed(player, (target) => target.tap());
        await expectDone(player);
        await player.locator(".player-compare").tap();
        await expect(player).toHaveAttribute("data-surface", "review");
      });
    });
  });
}

test("the plan's dates are saved as a calendar file", async ({ page }) => {
  const { at, pointed } = plays["action-plan"]!;
  await page.goto(`walk/${at[0]}/#${at[1]}`);
  const section = page.locator(`section[id="${at[1]}"]`);
  await section.scrollIntoViewIfNeeded();
  await pointed(section.locator(".player"), (target) => target.click());
  const [file] = await Promise.all([page.waitForEvent("download"), section.locator(".canvas-ics").click()]);
  expect(file.suggestedFilename()).toBe("my-plan.ics");
  const text = await readFile(await file.path(), "utf8");
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(4);
  expect(text).toContain("Some words.");
});
