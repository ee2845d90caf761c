import {
  current,
  draft,
  expect,
  fixture,
  isSameExercise,
  KIND,
  LAST,
  STEPS,
  TASK,
  talk,
  test,
  VOTE,
  vote,
  WELCOME,
} from "../support/hot.ts";

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

test("a kind whose code breaks is named in the page's own list alone, and works again once mended", async ({
  page,
  writing,
  openAt,
  isSamePage,
  noise,
}) => {
  await openAt("vote");
  await vote(page);
  const problems = page.getByRole("dialog", { name: /problem/i });
  await writing.write(KIND, (await fixture(KIND)).replace("useId();", "useId(;"));
  await expect(problems).toContainText(`${KIND}:`);
  // The browser says so too when it cannot have a script.
  await expect.poll(() => noise.length).toBeGreaterThan(1);
  await expect(page.locator("vite-error-overlay")).toHaveCount(0);
  for (const each of noise.splice(0)) expect(each).toMatch(/500/);
  await writing.write(KIND, await fixture(KIND));
  await expect(problems).toHaveCount(0);
  await expect(current(page)).toHaveId("vote");
  await expect(draft(page)).toBeChecked();
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

test("a board of plain markup stands within the slide's margins, as its headline does", async ({ page, writing }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const query = "exercise=thumbs&surface=board&state=shown&screen=stage";
  await page.goto(new URL(`exercises/frame.html?${query}`, writing.url).href);
  const words = page.locator("[data-surface='board'] p");
  await expect(words).toBeVisible();
  await expect.poll(async () => (await words.boundingBox())?.x).toBe(64);
  expect((await words.boundingBox())?.width).toBe(1280 - 2 * 64);
});

test("a board whose code fails at what a room says is put into words", async ({ page, writing }) => {
  const kind = await fixture(KIND);
  const failing =
    "Board: ({ task, tally }) => {\n if (tally[0]!.up + tally[0]!.down > 4) throw new Error('Too many.'); return ";
  const board = "Board: ({ task, tally }) => <p>{logic.describe(task, tally)}</p>";
  expect(kind).toContain(board);
  await writing.write(KIND, kind.replace(board, `${failing}<p>{logic.describe(task, tally)}</p>; }`));
  const query = "exercise=thumbs&surface=board&state=shown&screen=stage";
  await expect(async () => {
    await page.goto(new URL(`exercises/frame.html?${query}`, writing.url).href);
    await expect(page.getByRole("heading", { name: "The board could not be drawn." })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByText("Too many.")).toBeVisible();
});
