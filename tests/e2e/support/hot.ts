import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { test as base } from "./test.ts";
import { startWriting, type Writing } from "./workshop.ts";

export const KIND = "exercises/thumbs/kind.tsx";
export const TASK = "exercises/thumbs/exercise.yaml";
export const fixture = (path: string) =>
  readFile(fileURLToPath(new URL(`../../fixtures/workshops/own-kind/${path}`, import.meta.url)), "utf8");

export const drawing = (label: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><title>A</title><desc>B</desc><text y="50">${label}</text></svg>`;
export const picture = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><rect width="9" height="9"/></svg>`;

export const WELCOME = "# Welcome";
export const STEPS = `## Steps

- one <!-- .element: class="fragment" -->
- two <!-- .element: class="fragment" -->

Before
`;
export const VOTE = "## Vote\n\nBefore\n\n::exercise{id=thumbs}";
export const LAST = "## Last\n\n::diagram{src=plan.svg}\n\n![beside](photo.svg) ![public](logo.svg)";

export const talk = (...slides: string[]) => slides.join("\n\n---\n\n");

/** A deck being written, open in a page that fails its test when it is loaded again. */
export const test = base.extend<{
  writing: Writing;
  openAt: (slide: string) => Promise<void>;
  isSamePage: () => Promise<boolean>;
}>({
  writing: async ({ page }, use) => {
    const writing = await startWriting(
      {
        "slides/one.md": talk(WELCOME, STEPS, VOTE, LAST),
        "slides/plan.svg": drawing("Plan A"),
        "slides/photo.svg": picture(40),
        "public/logo.svg": picture(30),
        "exercises/thumbs/style.css": ".thumbs { color: rgb(1, 2, 3) }",
        [KIND]: `import "./style.css";\n${await fixture(KIND)}`.replace("<fieldset", '<fieldset class="thumbs"'),
      },
      "own-kind",
    );
    await use(writing);
    // A page that is loading when its server goes away complains.
    await page.goto("about:blank");
    await writing.stop();
  },
  openAt: async ({ page, writing }, use) => {
    await use(async (slide) => {
      await page.goto(`${writing.url}#/${slide}`);
      await page.locator(".reveal.ready").waitFor();
      await page.evaluate(() => Object.assign(window, { isFirst: true }));
    });
  },
  isSamePage: async ({ page }, use) => {
    await use(() => page.evaluate(() => "isFirst" in window));
  },
});

export const current = (page: Page) => page.locator("section.slide.present");
export const shownSteps = (page: Page) => current(page).locator(".fragment.visible").allTextContents();

/** Answers the first statement and gives what must outlive an edit: the exercise's own element. */
export async function vote(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "down" }).first().check();
  await page.locator("[data-exercise]").evaluate((element) => Object.assign(element, { isFirst: true }));
}
export const draft = (page: Page) => page.getByRole("radio", { name: "down" }).first();
export const isSameExercise = (page: Page) =>
  page.locator("[data-exercise]").evaluate((element) => "isFirst" in element);

export { expect, slideIds } from "./test.ts";
