import { expect, test } from "../support/test.ts";
import { startWriting, type Writing } from "../support/workshop.ts";

const slide = (at: number) => `# Slide ${at}\n\n:::reading\nProse of slide ${at}. ${"It goes on. ".repeat(60)}\n:::\n`;
const module = (count: number, more = "") =>
  `${Array.from({ length: count }, (_, at) => slide(at + 1)).join("\n---\n\n")}${more}`;

let writing: Writing;

test.beforeAll(async () => {
  writing = await startWriting({ "slides/01-one.md": module(12), "slides/02-two.md": "# Another\n" });
});

test.afterAll(() => writing.stop());

test("while it is written a chapter follows the file, and stays where it was", async ({ page }) => {
  await page.goto(`${writing.url}walk/`);
  await page.locator(".walk-toc h2 a").first().click();
  await page.waitForURL("**/walk/one/");
  const last = page.locator("#slide-12");
  await expect(async () => {
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ timeout: 500 });
  }).toPass();
  await writing.write("slides/01-one.md", module(12, "\nA line that was added.\n"));
  await expect(last).toContainText("A line that was added.");
  await expect(last).toBeInViewport();
});

test("a chapter that is not there is said to be missing", async ({ page }) => {
  const response = await page.request.get(`${writing.url}walk/none/`);
  expect(response.status()).toBe(404);
  expect(await (await page.request.get(`${writing.url}walk/search.json`)).json()).toHaveProperty("documentCount", 13);
});
