import { current, draft, expect, LAST, STEPS, slideIds, talk, test, VOTE, vote, WELCOME } from "../support/hot.ts";

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
  await expect.poll(() => new URL(page.url()).hash).toBe("#/last");
  await expect(page.locator("[data-place]")).toHaveText("3 / 3");
  await page.keyboard.press("PageUp");
  await expect(current(page)).toHaveId("steps");
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
