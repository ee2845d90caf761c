import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Axe finds nothing on a page.
 * @param theme in which theme of a deck or host page; as it is when absent
 * @param options axe's own
 */
export async function expectAccessible(page: Page, theme?: "dark" | "light", options: object = {}): Promise<void> {
  if (theme) await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
  const { violations } = await new AxeBuilder({ page }).options(options).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, theme).toEqual([]);
}
