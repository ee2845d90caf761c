import { ahead, atSlide, expect, place, preview, stage, test } from "../support/host.ts";

test("the host turns the deck, step by step", async ({ open }) => {
  const { deck, host } = await open();
  await host.getByRole("button", { name: "Next" }).click();
  await atSlide(deck, "mole");
  await host.keyboard.press("ArrowRight");
  await atSlide(deck, "tide");
  await expect(stage(host)).toContainText("Step 0 of 2");
  await host.keyboard.press("Space");
  await expect(deck.locator("#tide .fragment.visible")).toHaveText(["comes"]);
  await expect(stage(host)).toContainText("Step 1 of 2");
  await host.keyboard.press("PageUp");
  await expect(deck.locator("#tide .fragment.visible")).toHaveCount(0);
  await host.keyboard.press("Shift+Space");
  await atSlide(deck, "mole");
  await host.keyboard.press("End");
  await atSlide(deck, "home");
  await host.keyboard.press("Home");
  await atSlide(deck, "quay");
});

test("the host follows the deck, and shows where it is and what comes next", async ({ open }) => {
  const { deck, host } = await open();
  await expect(preview(host, "now")).toHaveAttribute("id", "quay");
  await expect(preview(host, "next")).toHaveAttribute("id", "mole");
  await deck.keyboard.press("PageDown");
  await deck.keyboard.press("PageDown");
  await deck.keyboard.press("PageDown");
  await expect(place(host)).toContainText("Slide 3 of 7");
  await expect(preview(host, "now")).toHaveAttribute("id", "tide");
  await expect(preview(host, "now").locator(".fragment.visible")).toHaveText(["comes"]);
  await expect(preview(host, "next")).toHaveAttribute("id", "lock");
  await expect(ahead(host)).toContainText("after 1 more step");
  await deck.keyboard.press("End");
  await expect(ahead(host)).toContainText("This is the last slide.");
});

test("the next slide is shown with all its steps", async ({ open }) => {
  const { host } = await open("#/mole");
  await expect(preview(host, "next").locator(".fragment.visible")).toHaveText(["comes", "goes"]);
});

test("G finds a slide by what is typed, and letters typed there do nothing else", async ({ open }) => {
  const { deck, host } = await open();
  await host.keyboard.press("g");
  await host.keyboard.type("buoys");
  await host.keyboard.press("Enter");
  await atSlide(deck, "buoys");
  await expect(host.getByText("The stage is blank")).toHaveCount(0);
  await place(host).click();
  await host.getByRole("option", { name: "The lock" }).click();
  await atSlide(deck, "lock");
});

test("B blanks the stage from the host, which says so, and back", async ({ open }) => {
  const { deck, host } = await open();
  await host.keyboard.press("b");
  await expect(deck.locator(".reveal.paused")).toBeVisible();
  await expect(host.getByText("The stage is blank")).toBeVisible();
  await host.getByRole("button", { name: "Show the stage" }).click();
  await expect(deck.locator(".reveal.paused")).toHaveCount(0);
});

test("the previews have the stage's theme, and take part in nothing", async ({ open }) => {
  const { deck, host } = await open();
  const frame = host.frames().find((candidate) => candidate.url().includes("preview"));
  await deck.keyboard.press("t");
  await expect.poll(() => frame?.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  expect(await host.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
  await expect(host.frameLocator(".now iframe").locator(".deck-bar")).toBeHidden();
  await host.locator(".now .preview").click();
  await host.keyboard.press("PageDown");
  await expect(place(host)).toContainText("Slide 2 of 7");
  await expect(host.getByText("You have the deck")).toHaveText("You have the deck");
});

test("the question mark names the keys", async ({ open }) => {
  const { host } = await open();
  await host.keyboard.press("?");
  await expect(host.getByRole("dialog")).toContainText("Cut list");
  await host.keyboard.press("Escape");
  await expect(host.locator("dialog")).toHaveCount(0);
});

test("notes are parted into what to say, do, watch for and cut", async ({ open }) => {
  const { deck, host } = await open();
  const notes = host.getByRole("region", { name: "Notes" });
  await expect(notes.getByRole("heading")).toHaveText(["Notes", "Say", "Do", "Watch for", "Cut"]);
  await expect(notes.locator("strong")).toHaveText("This");
  await deck.keyboard.press("PageDown");
  await expect(notes).toHaveText("No notes on this slide.");
  await deck.keyboard.press("PageDown");
  await expect(notes).toContainText("It comes and it goes.");
});
