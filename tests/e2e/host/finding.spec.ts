import { atSlide, expect, openDeck, place, preview, stage, test } from "../support/host.ts";

test("S and the link in the deck's bar open the host page, which finds the deck", async ({ page, context, site }) => {
  await openDeck(page, `${site.url}#/lock`);
  const [byKey] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
  await expect(place(byKey)).toContainText("Slide 4 of 7");
  await byKey.close();
  await page.mouse.move(300, 300);
  const [byLink] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Host page" }).click(),
  ]);
  await expect(place(byLink)).toContainText("Slide 4 of 7");
});

test("without a deck the host says so and opens one", async ({ page: host, context, site }) => {
  await host.goto(`${site.url}host/`);
  await expect(host.getByRole("heading", { name: "No deck is open in this browser." })).toBeVisible();
  await expect(host.getByRole("button", { name: "Next" })).toHaveCount(0);
  const [deck] = await Promise.all([
    context.waitForEvent("page"),
    host.getByRole("link", { name: "Open the deck" }).click(),
  ]);
  await atSlide(deck, "quay");
  await expect(place(host)).toContainText("Slide 1 of 7");
});

test("a deck that was closed opens again where it was", async ({ open, context }) => {
  const { deck, host } = await open("#/tide");
  await host.keyboard.press("ArrowRight");
  await expect(stage(host)).toContainText("Step 1 of 2");
  await deck.close();
  await context.clock.runFor(8000);
  await expect(host.getByRole("heading", { name: "The deck is closed." })).toBeVisible();
  const [again] = await Promise.all([
    context.waitForEvent("page"),
    host.getByRole("link", { name: "Open the deck again" }).click(),
  ]);
  await atSlide(again, "tide");
  await expect(again.locator("#tide .fragment.visible")).toHaveText(["comes"]);
  await expect(host.getByRole("heading", { name: "The deck is closed." })).toHaveCount(0);
  await host.keyboard.press("ArrowRight");
  await expect(again.locator("#tide .fragment.visible")).toHaveCount(2);
});

test("a reload of the deck keeps its place, and the host goes on driving it", async ({ open }) => {
  const { deck, host } = await open("#/tide");
  await host.keyboard.press("ArrowRight");
  await expect(deck).toHaveURL(/#\/tide\/0$/);
  await deck.reload();
  await expect(deck.locator("#tide .fragment.visible")).toHaveText(["comes"]);
  await host.keyboard.press("ArrowRight");
  await expect(deck.locator("#tide .fragment.visible")).toHaveCount(2);
  await expect(stage(host)).toContainText("Step 2 of 2");
});

test("with two decks open the host stays with its own until a person says otherwise", async ({ open, context }) => {
  const { deck, host } = await open("#/tide");
  await context.clock.runFor(2000);
  const other = await context.newPage();
  await openDeck(other, `${deck.url().replace(/#.*/, "")}#/lock`);
  await expect(host.getByText("one of 2 that are open")).toBeVisible();
  await other.keyboard.press("PageDown");
  await expect(place(host)).toContainText("Slide 3 of 7");
  await host.reload();
  await expect(place(host)).toContainText("Slide 3 of 7");
  await host.getByRole("button", { name: "Take the other" }).click();
  await expect(place(host)).toContainText("Slide 5 of 7");
  await host.keyboard.press("ArrowLeft");
  await atSlide(other, "lock");
  await atSlide(deck, "tide");
});

test("the agenda in force is the deck's", async ({ open }) => {
  const { host } = await open("?agenda=brief");
  await expect(host.getByText("2 minutes")).toBeVisible();
  await expect(place(host)).toContainText("Slide 1 of 1");
  await expect(preview(host, "now")).toHaveAttribute("id", "home");
});
