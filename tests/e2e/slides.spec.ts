import type { Page } from "@playwright/test";
import { findCrowding } from "./support/crowding.ts";
import { findFaults } from "./support/faults.ts";
import { expect, slideIds, test } from "./support/test.ts";

/** Walks the deck slide by slide, every fragment shown, and calls `look` at each. */
async function visitSlides(page: Page, look: (id: string) => Promise<void>): Promise<void> {
  for (const id of await slideIds(page)) {
    const slide = page.locator(`section.slide.present[id="${id}"]`);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${id}`);
    await expect(slide).toBeVisible();
    if (await slide.locator("[data-exercise]").count()) await slide.locator("[data-exercise] button").first().waitFor();
    await look(id);
  }
}

/** Takes what is on the other slides out of the page while `look` runs: axe would read all of it at every slide. */
async function alone<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  const away = await page.evaluateHandle(() =>
    [...document.querySelectorAll(".slides section.slide:not(.present)")].map((section) => {
      const content = new DocumentFragment();
      content.append(...section.childNodes);
      return { section, content };
    }),
  );
  const seen = await look();
  await away.evaluate((all) => {
    for (const { section, content } of all) section.append(content);
  });
  return seen;
}

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const theme of ["light", "dark"]) {
  test(`every slide is shown, keeps to its canvas and its 24 px in the ${theme} theme`, async ({ page, openDeck }) => {
    await openDeck(`?agenda=all&theme=${theme}`);
    const crowding: string[] = [];
    await visitSlides(page, async (id) => {
      crowding.push(...(await page.locator(`[id="${id}"]`).evaluate(findCrowding)));
    });
    expect(crowding).toEqual([]);
  });

  test(`axe finds nothing on any slide in the ${theme} theme`, async ({ page, openDeck }) => {
    test.slow();
    await openDeck(`?agenda=all&theme=${theme}`);
    const found: string[] = [];
    await visitSlides(page, async (id) => {
      for (const fault of await alone(page, () => findFaults(page))) found.push(`${id}: ${fault}`);
    });
    expect(found).toEqual([]);
  });
}
