import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { test as base, expect, slideIds } from "./support/test.ts";
import { startWriting, type Writing } from "./support/workshop.ts";

const KIND = "exercises/thumbs/kind.tsx";
const TASK = "exercises/thumbs/exercise.yaml";
const fixture = (path: string) =>
  readFile(fileURLToPath(new URL(`../fixtures/workshops/own-kind/${path}`, import.meta.url)), "utf8");

const drawing = (label: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><title>A</title><desc>B</desc><text y="50">${label}</text></svg>`;
const picture = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><rect width="9" height="9"/></svg>`;

const WELCOME = "# Welcome";
const STEPS = `## Steps

- one <!-- .element: class="fragment" -->
- two <!-- .element: class="fragment" -->

Before
`;
const VOTE = "## Vote\n\nBefore\n\n::exercise{id=thumbs}";
const LAST = "## Last\n\n::diagram{src=plan.svg}\n\n![beside](photo.svg) ![public](logo.svg)";

const talk = (...slides: string[]) => slides.join("\n\n---\n\n");

/** A deck being written, open in a page that fails its test when it is loaded again. */
const test = base.extend<{
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

const current = (page: Page) => page.locator("section.slide.present");
const shownSteps = (page: Page) => current(page).locator(".fragment.visible").allTextContents();

/** Answers the first statement and gives what must outlive an edit: the exercise's own element. */
async function vote(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "down" }).first().check();
  await page.locator("[data-exercise]").evaluate((element) => Object.assign(element, { isFirst: true }));
}
const draft = (page: Page) => page.getByRole("radio", { name: "down" }).first();
const isSameExercise = (page: Page) => page.locator("[data-exercise]").evaluate((element) => "isFirst" in element);

test("an edit of text leaves the slide, its steps and the page as they were", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  await openAt("steps");
  await page.keyboard.press("PageDown");
  await expect.poll(() => shownSteps(page)).toHaveLength(1);
  await writing.write("slides/one.md", talk(WELCOME, STEPS.replace("Before", "After *all*"), VOTE, LAST));
  await expect(current(page)).toContainText("After all");
  expect((await shownSteps(page)).map((text) => text.trim())).toEqual(["one"]);
  await writing.write("slides/one.md", talk(WELCOME, STEPS.replace("- one", "- zero\n- one"), VOTE, LAST));
  await expect(current(page)).toContainText("zero");
  expect((await shownSteps(page)).map((text) => text.trim())).toEqual(["one"]);
  expect(await isSamePage()).toBe(true);
});

test("an edit beside an exercise leaves its draft and its player alone", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  await openAt("vote");
  await vote(page);
  await writing.write("slides/one.md", talk(WELCOME, STEPS, VOTE.replace("Before", "New\n\nAfter"), LAST));
  await expect(current(page)).toContainText("After");
  await expect(draft(page)).toBeChecked();
  expect(await isSameExercise(page)).toBe(true);
  expect(await isSamePage()).toBe(true);
});

test("a new heading keeps the slide, under its new address", async ({ page, writing, openAt, isSamePage }) => {
  await openAt("steps");
  await page.keyboard.press("PageDown");
  await expect.poll(() => shownSteps(page)).toHaveLength(1);
  await writing.write("slides/one.md", talk(WELCOME, STEPS.replace("## Steps", "## Stages"), VOTE, LAST));
  await expect(current(page)).toHaveId("stages");
  expect((await shownSteps(page)).map((text) => text.trim())).toEqual(["one"]);
  await expect(page).toHaveTitle(/Stages/);
  await expect.poll(() => new URL(page.url()).hash).toBe("#/stages/0");
  expect(await isSamePage()).toBe(true);
});

test("an edit of exercise.yaml shows in place and keeps the draft", async ({ page, writing, openAt, isSamePage }) => {
  await openAt("vote");
  await vote(page);
  await writing.write(TASK, (await fixture(TASK)).replace("Tests written after", "Every test written after"));
  await expect(current(page)).toContainText("Every test written after");
  await expect(draft(page)).toBeChecked();
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(draft(page)).not.toBeChecked();
  expect(await isSamePage()).toBe(true);
});

test("an edit of a kind's code and of its style shows in place and keeps the draft", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  await openAt("vote");
  await vote(page);
  const field = page.locator(".thumbs").first();
  await writing.write("exercises/thumbs/style.css", ".thumbs { color: rgb(4, 5, 6) }");
  await expect(field).toHaveCSS("color", "rgb(4, 5, 6)");
  expect(await isSameExercise(page)).toBe(true);
  const kind = `import "./style.css";\n${await fixture(KIND)}`;
  await writing.write(KIND, kind.replace("<legend>{text}</legend>", "<legend>Is it so? {text}</legend>"));
  await expect(current(page)).toContainText("Is it so? Tests written after");
  await expect(draft(page)).toBeChecked();
  expect(await isSamePage()).toBe(true);
});

test("a diagram and pictures, beside the slides and in public, show their new content", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  await openAt("last");
  const width = (name: string) => page.getByAltText(name).evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect(current(page).locator(".diagram")).toContainText("Plan A");
  await expect.poll(() => width("beside")).toBe(40);
  await writing.swap("slides/plan.svg", drawing("Plan B"));
  await expect(current(page).locator(".diagram")).toContainText("Plan B");
  await writing.write("slides/photo.svg", picture(41));
  await expect.poll(() => width("beside")).toBe(41);
  await writing.write("public/logo.svg", picture(31));
  await expect.poll(() => width("public")).toBe(31);
  expect(await isSamePage()).toBe(true);
});

test("slides and files come, go and change places around the slide that is shown", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  await openAt("vote");
  await vote(page);
  await writing.write("slides/one.md", talk(WELCOME, "## New", STEPS, VOTE, LAST));
  await expect.poll(() => slideIds(page)).toEqual(["welcome", "new", "steps", "vote", "last"]);
  await expect(current(page)).toHaveId("vote");
  await expect(current(page).locator(".slide-page")).toHaveText("4");
  await writing.write("slides/one.md", talk(WELCOME, VOTE, LAST, `${STEPS}\n--\n\n## Below`));
  await expect.poll(() => slideIds(page)).toEqual(["welcome", "vote", "last", "steps", "below"]);
  await writing.write("slides/two.md", "# Another file\n\n---\n\n## Its second");
  await expect
    .poll(() => slideIds(page))
    .toEqual(["welcome", "vote", "last", "steps", "below", "another-file", "its-second"]);
  await expect(current(page)).toHaveId("vote");
  await expect(draft(page)).toBeChecked();
  await page.evaluate(() => {
    location.hash = "#/its-second";
  });
  await expect(current(page)).toHaveId("its-second");
  await writing.remove("slides/two.md");
  await expect(current(page)).toHaveId("below");
  expect(await isSamePage()).toBe(true);
});

test("a slide that is taken away while it is shown gives way to its neighbour", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  await openAt("vote");
  await writing.write("slides/one.md", talk(WELCOME, STEPS, LAST));
  await expect(current(page)).toHaveId("last");
  await expect(page.locator("[data-place]")).toHaveText("3 / 3");
  await page.keyboard.press("PageUp");
  await expect(current(page)).toHaveId("steps");
  expect(await isSamePage()).toBe(true);
});

test("a file that breaks and is mended leaves the place and the draft", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  await openAt("vote");
  await vote(page);
  const problems = page.getByRole("dialog", { name: /problem/i });
  await writing.write(TASK, (await fixture(TASK)).replace("best: up", "best: sideways"));
  await expect(problems).toContainText(TASK);
  await writing.write(TASK, await fixture(TASK));
  await expect(problems).toHaveCount(0);
  await writing.write("slides/one.md", talk(WELCOME, STEPS, VOTE.replace("::exercise", "::exercize"), LAST));
  await expect(problems).toContainText("slides/one.md");
  await writing.write("slides/one.md", talk(WELCOME, STEPS, VOTE.replace("Before", "Mended"), LAST));
  await expect(problems).toHaveCount(0);
  await expect(current(page)).toContainText("Mended");
  await expect(current(page)).toHaveId("vote");
  await expect(draft(page)).toBeChecked();
  expect(await isSamePage()).toBe(true);
});

test("workshop.yaml changes the title and the running order in place", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  await openAt("vote");
  const agenda = (title: string, slides: string) =>
    `version: 1\ntitle: ${title}\nagendas:\n  main:\n    title: Main\n    minutes: 5\n    items:\n      - { slides: [${slides}], minutes: 5 }\n`;
  await writing.write("slides/workshop.yaml", agenda("Renamed", "last, vote"));
  await expect.poll(() => slideIds(page)).toEqual(["last", "vote"]);
  await expect(page).toHaveTitle("Vote · Renamed");
  await expect(current(page)).toHaveId("vote");
  await writing.write("slides/workshop.yaml", agenda("Renamed", "steps, vote, last"));
  await expect.poll(() => slideIds(page)).toEqual(["steps", "vote", "last"]);
  await expect(current(page)).toHaveId("vote");
  expect(await isSamePage()).toBe(true);
});

test("an exercise that is written while the deck is open joins it", async ({ page, writing, openAt, isSamePage }) => {
  await openAt("vote");
  await vote(page);
  await writing.write("exercises/more/kind.tsx", await fixture(KIND));
  await writing.write("exercises/more/exercise.yaml", (await fixture(TASK)).replace("Tests written", "Notes written"));
  await writing.write("slides/one.md", talk(WELCOME, VOTE, "## More\n\n::exercise{id=more}"));
  await page.keyboard.press("PageDown");
  await expect(current(page)).toContainText("Notes written after");
  expect(await isSamePage()).toBe(true);
});

test("a page that was loading during an edit catches up", async ({ page, writing }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/deck/main.ts", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${writing.url}#/vote`, { waitUntil: "commit" });
  await page.locator("#vote").waitFor({ state: "attached" });
  await writing.write("slides/one.md", talk(WELCOME, STEPS, VOTE.replace("Before", "Late"), LAST));
  await expect.poll(async () => (await page.request.get(writing.url)).text()).toContain("Late");
  release();
  await expect(current(page)).toContainText("Late");
});
