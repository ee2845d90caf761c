import { atSlide, drift, expect, item, minutes, place, preview, stage, test } from "../support/host.ts";

test("leaving the first slide starts the clock, and the drift is said in words", async ({ open, context }) => {
  const { deck, host } = await open();
  await expect(drift(host)).toHaveText("Not started");
  await context.clock.fastForward(minutes(3));
  await deck.keyboard.press("PageDown");
  await expect(drift(host)).toHaveText("On time");
  await expect(host.getByText("Ends 10:23 as planned.")).toBeVisible();
  await context.clock.fastForward(minutes(7.5));
  await expect(drift(host)).toHaveText("2 min behind: cut list");
  await expect(host.getByText("Ends 10:25 as it stands. Planned 10:23.")).toBeVisible();
  await deck.keyboard.press("PageDown");
  await expect(item(host, "Opening")).toContainText("5 min planned, 8 used, 3 over");
  await context.clock.fastForward(minutes(3));
  await expect(item(host, "Middle")).toContainText("6 min planned, 3 used");
  await expect(host.getByRole("list", { name: "Steps" })).toContainText("room 1 of 4");
  await host.keyboard.press("End");
  // 10.5 minutes for 17: what was left out is in hand.
  await expect(drift(host)).toHaveText("6 min in hand");
});

test("a cut gives its minutes back and its slides are passed over, until it is undone", async ({ open, context }) => {
  const { deck, host } = await open();
  await host.getByRole("button", { name: "Start the clock" }).click();
  await context.clock.fastForward(minutes(7.5));
  await expect(drift(host)).toHaveText("2 min behind: cut list");
  await host.getByRole("button", { name: "Cut Optional, 4 minutes" }).click();
  await expect(drift(host)).toHaveText("1 min in hand");
  await expect(item(host, "Optional")).toContainText("cut");
  await host.getByRole("button", { name: /^Slide/ }).click();
  await host.getByRole("option", { name: "The lock" }).click();
  await expect(preview(host, "next")).toHaveAttribute("id", "home");
  await deck.keyboard.press("PageDown");
  await atSlide(deck, "home");
  await deck.keyboard.press("PageUp");
  await atSlide(deck, "lock");
  await host.getByRole("button", { name: "Undo the cut of Optional" }).click();
  await expect(preview(host, "next")).toHaveAttribute("id", "buoys");
  // By the host, whose word of the cut goes before it.
  await host.getByRole("button", { name: "Next", exact: true }).click();
  await atSlide(deck, "buoys");
});

test("a cut is taken and undone by keyboard, and between them Space turns the slide", async ({ open, context }) => {
  const { deck, host } = await open();
  const focused = host.locator("*:focus");
  await host.getByRole("button", { name: "Start the clock" }).click();
  await context.clock.fastForward(minutes(7.5));
  await expect(drift(host)).toHaveText("2 min behind: cut list");
  for (const expanded of ["false", "true"]) {
    await host.keyboard.press("c");
    await expect(host.getByRole("button", { name: "Cut list" })).toHaveAttribute("aria-expanded", expanded);
  }
  await host.keyboard.press("Tab");
  await host.keyboard.press("Tab");
  await expect(focused).toHaveAccessibleName("Cut Optional, 4 minutes");
  await host.keyboard.press("Enter");
  await expect(drift(host)).toHaveText("1 min in hand");
  await host.keyboard.press(" ");
  await atSlide(deck, "mole");
  for (let tabs = 0; tabs < 3; tabs++) await host.keyboard.press("Tab");
  await expect(focused).toHaveAccessibleName("Undo the cut of Optional");
  await host.keyboard.press("Enter");
  await expect(item(host, "Optional")).not.toContainText("cut");
  await host.keyboard.press("Tab");
  await host.keyboard.press("Tab");
  await expect(focused).toHaveAccessibleName("Cut Optional, 4 minutes");
});

test("a slide that is cut can still be gone to on purpose", async ({ open }) => {
  const { deck, host } = await open("#/lock");
  await host.keyboard.press("c");
  await host.getByRole("button", { name: "Cut Optional, 4 minutes" }).click();
  await host.keyboard.press("g");
  await host.keyboard.type("buoys");
  await host.keyboard.press("Enter");
  await atSlide(deck, "buoys");
  await host.keyboard.press("ArrowRight");
  await atSlide(deck, "home");
});

test("a pause counts nothing, and a reset can be undone", async ({ open, context }) => {
  const { host } = await open();
  await host.getByRole("button", { name: "Start the clock" }).click();
  await context.clock.fastForward(minutes(7.5));
  await host.getByRole("button", { name: "Pause" }).click();
  await context.clock.fastForward(minutes(30));
  await expect(drift(host)).toHaveText("Paused, 2 min behind: cut list");
  await host.getByRole("button", { name: "Go on" }).click();
  await expect(host.getByText("Ends 10:52 as it stands. Planned 10:50.")).toBeVisible();
  await host.getByRole("button", { name: "Reset" }).click();
  await expect(drift(host)).toHaveText("Not started");
  await host.getByRole("button", { name: "Undo reset" }).click();
  await expect(drift(host)).toHaveText("2 min behind: cut list");
});

test("a break is counted from when it is called until the deck moves on", async ({ open, context }) => {
  const { host } = await open("#/lock");
  await host.getByRole("button", { name: "Start the clock" }).click();
  await context.clock.fastForward(minutes(6));
  await host.getByRole("button", { name: "Start the break" }).click();
  await context.clock.fastForward(minutes(5));
  await expect(item(host, "Break")).toHaveAttribute("aria-current", "step");
  await host.keyboard.press("ArrowRight");
  await expect(item(host, "Break")).toContainText("2 min planned, 5 used, 3 over");
  await expect(item(host, "Middle")).toContainText("6 min planned, 6 used");
});

test("a reload of the host keeps the time, the cuts and the place; one of the deck the cuts", async ({
  open,
  context,
}) => {
  const { deck, host } = await open("#/lock");
  await host.getByRole("button", { name: "Start the clock" }).click();
  await host.keyboard.press("c");
  await host.getByRole("button", { name: "Cut Optional, 4 minutes" }).click();
  await context.clock.fastForward(minutes(8));
  await host.reload();
  await expect(item(host, "Middle")).toContainText("6 min planned, 8 used, 2 over");
  await expect(item(host, "Optional")).toContainText("cut");
  await expect(place(host)).toContainText("Slide 4 of 7");
  await deck.reload();
  await deck.locator(".reveal.ready").waitFor();
  await expect(stage(host)).toBeVisible();
  await host.keyboard.press("ArrowRight");
  await atSlide(deck, "home");
});

test("without planned minutes there is the time alone, by module", async ({ open, context }) => {
  const { host } = await open("?agenda=all");
  await host.getByRole("button", { name: "Start the clock" }).click();
  await context.clock.fastForward(minutes(9));
  await expect(drift(host)).toHaveText("9 min in");
  await expect(host.getByRole("heading", { name: "Modules" })).toBeVisible();
  await expect(host.getByText("Cut list")).toHaveCount(0);
});
