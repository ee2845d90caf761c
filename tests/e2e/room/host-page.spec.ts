import { expect, test } from "@playwright/test";
import { asPhone, startRoom, type TestRoom } from "../support/room.ts";
import { column, expectSoundDesk, openDesk, slide, TABLET, tabTo } from "../support/room-desk.ts";
import { watch } from "../support/test.ts";

/** Laptops, tablets both ways, a laptop's page enlarged, and phones. */
const SIZES = [
  [1440, 900],
  [1280, 720],
  [1180, 820],
  [1024, 768],
  [834, 1112],
  [768, 1024],
  [1024, 560],
  [720, 450],
  [600, 900],
  [320, 640],
] as const;

test.describe.configure({ mode: "serial" });

let room: TestRoom;
test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

test("before the session: the page says when a first phone has come, and what to do otherwise", async ({ context }) => {
  test.slow();
  const { host } = await openDesk(room, context, "welcome");
  await expect(column(host)).toContainText("Nobody is in the room yet.");
  await expect(column(host)).toContainText("No phone has reached this machine yet.");
  await expectSoundDesk(host);
  await column(host).getByRole("link", { name: "Check that phones can join" }).click();
  await expect(host.getByText("No phone yet.")).toBeVisible();
  const state = host.getByRole("status");
  await expect(state).toHaveText("No phone yet.");
  for (const words of ["client isolation", "firewall", "asleep"]) {
    await expect(host.getByRole("main")).toContainText(new RegExp(words, "i"));
  }
  await expectSoundDesk(host);
  await fetch(`${room.url}join`, { headers: asPhone(1) });
  await expect(state).toHaveText(/^A phone reached us at \d\d:\d\d\.$/);
  await host.getByRole("link", { name: "Back to the host page" }).click();
  await expect(column(host)).toContainText("A phone first got here at");
  await host.close();
});

test("keys are changed and turned off by keyboard alone, and stay out of fields", async ({ context }) => {
  const { host } = await openDesk(room, context, "welcome");
  const sheet = host.getByRole("dialog", { name: "Keys" });
  const press = async (name: string) => {
    await tabTo(host, sheet.getByRole("button", { name }));
    await host.keyboard.press("Enter");
  };
  const switchLetters = async () => {
    await tabTo(host, sheet.getByRole("checkbox"));
    await host.keyboard.press("Space");
  };
  await host.keyboard.press("?");
  await expectSoundDesk(host);
  await press("Change: The room: door, people, addresses");
  await host.keyboard.press("b");
  await expect(sheet).toContainText("B does this already: “Blank the stage, and back”.");
  await host.keyboard.press("y");
  await expect(sheet).toContainText("Y it is");
  await host.keyboard.press("Escape");
  await expect(host.locator("dialog")).toHaveCount(0);
  await host.keyboard.press("m");
  await host.keyboard.press("y");
  await expect(host.getByRole("dialog", { name: "Room" })).toBeVisible();
  await host.keyboard.press("Escape");
  await host.reload();
  await expect(host.getByText("You have the deck")).toBeVisible();
  await expect(host.getByRole("button", { name: "Room", exact: true })).toContainText("Y");
  await host.keyboard.press("g");
  await host.keyboard.type("by");
  await expect(host.getByRole("dialog", { name: "Go to a slide" })).toBeVisible();
  await host.keyboard.press("Escape");
  await expect(host.locator("dialog")).toHaveCount(0);
  await host.keyboard.press("F1");
  await switchLetters();
  await host.keyboard.press("Escape");
  await expect(host.locator("dialog")).toHaveCount(0);
  await host.keyboard.press("b");
  await host.keyboard.press("F1");
  await expect(sheet).toBeVisible();
  expect((await room.view()).isBlank).toBe(false);
  await switchLetters();
  await press("Take back all changes");
  await expect(sheet.getByRole("button", { name: "Take back all changes" })).toHaveCount(0);
});

test("a tablet with the host's key drives deck and room by touch", async ({ context, browser }) => {
  const { deck, host } = await openDesk(room, context, "sort");
  await room.join();
  await room.command({ do: "open", exercise: "archetype-sort", set: "six" });
  await room.command({ do: "lock" });
  const people = (await room.view()).seats.length;
  const [address = ""] = (await room.view()).hosts;
  const other = await browser.newContext({
    viewport: TABLET,
    hasTouch: true,
    isMobile: true,
    extraHTTPHeaders: asPhone(2),
  });
  const tablet = await other.newPage();
  const noise = watch(tablet);
  await tablet.goto(`${room.url}host/${new URL(address).hash}`);
  await expect(tablet.getByText("You have the deck")).toBeAttached();
  await host.getByRole("button", { name: "Start the clock" }).click();
  await expect(host.getByRole("button", { name: "Start the clock" })).toHaveCount(0);
  await expect(tablet.getByRole("button", { name: "Start the clock" })).toHaveCount(0);
  const at = column(tablet);
  await at.getByRole("button", { name: "Show the result" }).tap();
  const next = at.getByRole("button", { name: "Reveal the solution" });
  await expect(next).toBeVisible();
  await tablet.getByRole("button", { name: `${people} People` }).tap();
  const sheet = tablet.getByRole("region", { name: `People: ${people}` });
  await expect(sheet).toBeVisible();
  await expect(next).toBeInViewport({ ratio: 1 });
  const beside = (await next.boundingBox())!;
  const cover = (await sheet.boundingBox())!;
  expect(cover.x + cover.width).toBeLessThanOrEqual(beside.x);
  const small = await tablet.locator("button, select, input, summary").evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 48 || box.height < 48)
      .map(({ name, box }) => `${name} ${box.width} x ${box.height}`),
  );
  expect(small).toEqual([]);
  await tablet.getByRole("button", { name: `${people} People` }).tap();
  await tablet.getByRole("button", { name: "Next", exact: true }).tap();
  await expect(slide(deck)).toHaveAttribute("id", "sort-again");
  expect(noise).toEqual([]);
  await other.close();
});

test("from a phone's width to a laptop's nothing of the page is cut off, and the next step can be pressed", async ({
  context,
}) => {
  const { host } = await openDesk(room, context, "sort");
  await room.command({ do: "open", exercise: "archetype-sort", set: "six" });
  await room.command({ do: "timer", minutes: 3 });
  const lock = column(host).getByRole("button", { name: /^Lock answers/ });
  for (const size of SIZES) {
    const [width = 0, height = 0] = size;
    await host.setViewportSize({ width, height });
    const over = await host.locator("html, .top > *, .tool, .room button, .order-item").evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > innerWidth || element.scrollWidth > innerWidth)
        .map((element) => `${element.className} ${element.textContent}`),
    );
    expect(over, size.join(" x ")).toEqual([]);
    await lock.click({ trial: true });
    const clock = (await host.locator(".top-clock").boundingBox())!;
    if (width >= 760 && height >= 600) expect(clock.y, size.join(" x ")).toBeLessThan(24);
  }
  await room.command({ do: "timer", minutes: 0 });
});

test("the next slide has its size when a tablet that was held upright is turned", async ({ context }) => {
  const { deck, host } = await openDesk(room, context, "welcome");
  await host.setViewportSize(TABLET);
  const picture = host.frameLocator(".next iframe");
  await picture.locator(".reveal.ready").waitFor();
  const before = await slide(deck).getAttribute("id");
  await host.setViewportSize({ width: 768, height: 1024 });
  await host.getByRole("button", { name: "Next", exact: true }).click();
  await expect(slide(deck)).not.toHaveAttribute("id", before ?? "");
  await expect(picture.locator("section.slide.present")).not.toHaveAttribute(
    "id",
    (await slide(deck).getAttribute("id")) ?? "",
  );
  await host.setViewportSize(TABLET);
  const width = () => picture.locator(".slides").evaluate((slides) => slides.getBoundingClientRect().width);
  await expect.poll(width).toBeGreaterThan(1000);
});

test("the timer runs, stands, gets a minute and goes, on the stage too", async ({ context }) => {
  const { deck, host } = await openDesk(room, context, "welcome");
  const at = column(host);
  await expect(at).toContainText("No timer is running.");
  await host.keyboard.press("p");
  await expect(at).toContainText(/3:00|2:\d\d/);
  await expect(deck.getByRole("timer")).toContainText(/2:\d\d/);
  await host.keyboard.press("+");
  await expect(at).toContainText(/3:\d\d/);
  await host.keyboard.press("p");
  await expect(at).toContainText("Paused, of 4:00.");
  await at.getByRole("button", { name: "5 minutes: set the timer" }).click();
  await expect(at).toContainText(/[45]:\d\d/);
  await at.getByRole("button", { name: "Take away" }).click();
  await expect(at).toContainText("No timer is running.");
});

test("ending the room asks once, and says what it is at then", async ({ context }) => {
  const { host } = await openDesk(room, context, "welcome");
  const sheet = host.getByRole("dialog", { name: "Room" });
  await expect(async () => {
    await host.keyboard.press("m");
    await expect(sheet).toBeVisible({ timeout: 1000 });
  }).toPass();
  await sheet.getByRole("button", { name: "End the room…" }).click();
  await sheet.getByRole("button", { name: "End the room", exact: true }).click();
  await expect(sheet).toContainText("This room has ended.");
  await expect(sheet.getByRole("spinbutton")).toHaveCount(0);
  await host.keyboard.press("Escape");
  await expect(column(host)).toContainText("This room has ended.");
  await expect(column(host).getByRole("button")).toHaveCount(0);
  await expect(host.getByRole("button", { name: "show join" })).toHaveCount(0);
  await host.keyboard.press("b");
  await expect(host.getByRole("button", { name: "Show the stage" })).toBeVisible();
  await host.keyboard.press("b");
  await expect(host.getByRole("button", { name: "Blank the stage" })).toBeVisible();
});
