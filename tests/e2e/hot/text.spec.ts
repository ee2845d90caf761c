import {
  current,
  draft,
  drawing,
  expect,
  isSameExercise,
  LAST,
  picture,
  STEPS,
  shownSteps,
  talk,
  test,
  VOTE,
  vote,
  WELCOME,
} from "../support/hot.ts";

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

test("a page that has missed a new heading keeps the slide all the same", async ({
  page,
  writing,
  openAt,
  isSamePage,
}) => {
  let isMissed = false;
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (isMissed || !String(message).includes("staffroom:update")) socket.send(message);
      else isMissed = true;
    });
  });
  await openAt("steps");
  const renamed = STEPS.replace("## Steps", "## Stages");
  await writing.write("slides/one.md", talk(WELCOME, renamed, VOTE, LAST));
  await expect.poll(() => isMissed).toBe(true);
  await writing.write("slides/one.md", talk(WELCOME, renamed.replace("one", "first"), VOTE, LAST));
  await expect(current(page)).toHaveId("stages");
  await expect(current(page)).toContainText("first");
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

test("a page that was loading during an edit catches up", async ({ page, writing }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/own\/pages-[^/]+\/assets\/index-[^/]+\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`${writing.url}#/vote`, { waitUntil: "commit" });
  await page.locator("#vote").waitFor({ state: "attached" });
  await writing.write("slides/one.md", talk(WELCOME, STEPS, VOTE.replace("Before", "Late"), LAST));
  await expect.poll(async () => (await page.request.get(writing.url)).text()).toContain("Late");
  release();
  // The page has all its scripts to fetch yet, those that bring updates last.
  await expect(current(page)).toContainText("Late", { timeout: 30_000 });
});
