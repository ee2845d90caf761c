import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Locator, type Page, test } from "@playwright/test";
import type { Json } from "../../../src/model/index.ts";
import { asPhone, type Scripted, startRoom, type TestRoom } from "../support/room.ts";
import { watch } from "../support/test.ts";

const SORT = { exercise: "archetype-sort", set: "six", round: 1 } as const;
const GLUE = { exercise: "glue-visibility", set: "three", round: 1 } as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

test.describe.configure({ mode: "serial" });

let room: TestRoom;
let placed: (bin: (at: number) => number) => Json;
let people: Scripted[];
let awake: ReturnType<typeof setInterval>;

test.beforeAll(async () => {
  room = await startRoom();
  const task = (await (await fetch(`${room.url}tasks/archetype-sort.six.json`)).json()) as {
    cards: { id: string }[];
    bins: { id: string }[];
  };
  placed = (bin) => ({
    placed: Object.fromEntries(task.cards.map(({ id }, at) => [id, task.bins[bin(at) % task.bins.length]?.id ?? ""])),
  });
});
test.afterAll(async () => {
  clearInterval(awake);
  await room.stop();
});

const column = (host: Page) => host.getByRole("region", { name: "Room", exact: true });
const said = (host: Page) => column(host).getByRole("status").filter({ visible: true });
const slide = (deck: Page) => deck.locator("section.slide.present:not(.stack)");

/** Deck and host page of one laptop, at a slide. */
async function openBoth(context: BrowserContext, at: string): Promise<{ deck: Page; host: Page; noise: string[] }> {
  const deck = await context.newPage();
  const host = await context.newPage();
  const noise = watch(host);
  await deck.goto(`${room.url}#/${at}`);
  await deck.locator(".reveal.ready").waitFor();
  await host.setViewportSize(SIZES[0]!);
  await host.goto(`${room.url}host/`);
  await expect(host.getByText("You have the deck")).toBeVisible();
  await expect(column(host).getByRole("heading").first()).toBeVisible();
  return { deck, host, noise };
}

/** Axe finds nothing, on a laptop and on a tablet, light and dark; the deck in the previews is tested elsewhere. */
async function expectSound(host: Page): Promise<void> {
  for (const size of SIZES) {
    await host.setViewportSize(size);
    for (const theme of ["dark", "light"]) {
      await host.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
      const { violations } = await new AxeBuilder({ page: host }).options({ iframes: false }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      expect(found, `${size.width} ${theme}`).toEqual([]);
    }
  }
  await host.setViewportSize(SIZES[0]!);
}

/** A phone counts as asleep ten seconds after it last asked. */
function keepAwake(): void {
  const ask = () => people.map((one) => one.get("/api/view?role=phone").catch(() => undefined));
  ask();
  awake = setInterval(ask, 4_000);
}

/** Moves the focus to a control as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The focus does not get there.");
}

test("before the session: the page says when a first phone has come, and what to do otherwise", async ({ context }) => {
  const { host } = await openBoth(context, "welcome");
  await expect(column(host)).toContainText("Nobody is in the room yet.");
  await expect(column(host)).toContainText("No phone has reached this machine yet.");
  await expectSound(host);
  await column(host).getByRole("link", { name: "Check that phones can join" }).click();
  const state = host.getByRole("status");
  await expect(state).toHaveText("No phone yet.");
  for (const words of ["client isolation", "firewall", "asleep"]) {
    await expect(host.getByRole("main")).toContainText(new RegExp(words, "i"));
  }
  await expectSound(host);
  await fetch(`${room.url}join`, { headers: asPhone(1) });
  await expect(state).toHaveText(/^A phone reached us at \d\d:\d\d\.$/);
  await host.getByRole("link", { name: "Back to the host page" }).click();
  await expect(column(host)).toContainText("A phone first got here at");
  await host.close();
});

test("a whole exercise by keyboard alone, phase by phase", async ({ context }) => {
  test.slow();
  const { deck, host, noise } = await openBoth(context, "sort");
  const stage = slide(deck);
  const at = column(host);
  const press = (key: string) => host.keyboard.press(key);
  people = [await room.join(), await room.join(), await room.join()];
  await expect(at).toContainText("3 phones asleep.");
  keepAwake();
  await expect(at).toContainText("3 here");
  await expect(at).toContainText("Not open");
  await press("m");
  const least = host.getByRole("spinbutton");
  await tabTo(host, least);
  await press("2");
  await press("Tab");
  await press("Escape");
  await expect(host.getByRole("dialog")).toHaveCount(0);

  await press("v");
  await expect(said(host)).toHaveText("Open the exercise first.");
  await press("l");
  await expect(at).toContainText("0 of 3 in");
  await expect(at).toContainText("3 still at it.");
  await expect(stage).toContainText("0 of 3 in");
  await people[0]!.answer(
    SORT,
    placed((card) => card),
  );
  await people[1]!.answer(
    SORT,
    placed((card) => card + (card % 2)),
  );
  await expect(at).toContainText("2 of 3 in");
  await expect(at).toContainText("1 still at it.");
  await expect(at).toContainText("So far, for you alone");
  await expect(stage).not.toContainText("Tech Lead");
  await expectSound(host);

  await press("r");
  await expect(said(host)).toHaveText("Lock the answers first.");
  await press("l");
  await expect(at.getByRole("listitem").filter({ hasText: "Lock" })).toHaveAttribute("aria-current", "step");
  await press("l");
  await expect(at).toContainText("1 still at it.");
  await press("l");
  await expect(at).toContainText("1 did not answer.");
  await press("e");
  const board = host.getByRole("dialog");
  await expect(board.getByRole("row")).toHaveCount(7);
  await press("Escape");
  await expectSound(host);

  await press("v");
  await expect(stage.getByRole("row")).toHaveCount(7);
  await press("i");
  await expect(host.getByRole("combobox", { name: "Talk about" })).not.toHaveValue("");
  await expect(stage.getByRole("row")).toHaveCount(0);
  await press("u");
  await expect(stage.getByRole("row")).toHaveCount(7);
  await expectSound(host);

  await press("2");
  await expect(at).toContainText("Round 2");
  await expect(at).toContainText("0 of 3 in");
  for (const one of people)
    await one.answer(
      { ...SORT, round: 2 },
      placed((card) => card),
    );
  await expect(at).toContainText("Everyone is in.");
  // Quicker than the network: each key means what the one before it led to.
  await press("l");
  await press("v");
  await expect(stage).toContainText("since round 1");

  const next = at.getByRole("button", { name: /^Reveal/ });
  await press("r");
  await expect(next).toHaveText("Reveal? Press Enter");
  await expectSound(host);
  await press("ArrowUp");
  await expect(next).toHaveText(/^Reveal the solution/);
  await press("Enter");
  await press("r");
  await expect(next).toHaveText("Reveal? Press Enter");
  await expect(next).toHaveText(/^Reveal the solution/, { timeout: 10_000 });
  await expect(stage).not.toContainText("our reading");
  await press("r");
  await press("Enter");
  await expect(stage).toContainText("our reading");
  await expect(at).toContainText("Voting is over.");
  await press("l");
  await expect(said(host)).toHaveText("Voting is over.");
  await expectSound(host);
  await press("v");
  await expect(stage).toContainText("put aside for now");
  await press("v");
  await expect(stage).toContainText("our reading");

  await press("b");
  await expect(deck.locator(".reveal.paused")).toBeVisible();
  expect((await room.view()).isBlank).toBe(true);
  await press("b");
  await expect(deck.locator(".reveal.paused")).toHaveCount(0);
  await press("j");
  await expect(deck.locator(".join-overlay")).toBeVisible();
  await press("j");
  await expect(deck.locator(".join-overlay")).toHaveCount(0);
  expect(noise).toEqual([]);
});

test("the timer runs, stands, gets a minute and goes, on the stage too", async ({ context }) => {
  const { deck, host } = await openBoth(context, "welcome");
  const at = column(host);
  await host.keyboard.press("p");
  await expect(at).toContainText("3:00");
  await expect(deck.getByRole("timer")).toContainText("2:5");
  await host.keyboard.press("+");
  await expect(at).toContainText("3:5");
  await host.keyboard.press("p");
  await expect(at).toContainText("Paused, of 4:00.");
  await at.getByRole("button", { name: "5 minutes: set the timer" }).click();
  await expect(at).toContainText(/[45]:\d\d/);
  await at.getByRole("button", { name: "Take away" }).click();
  await expect(at).toContainText("No timer is running.");
});

test("what people wrote is read first, then shown, hidden or taken back", async ({ context }) => {
  const { deck, host } = await openBoth(context, "glue");
  const at = column(host);
  const stage = slide(deck);
  await host.keyboard.press("l");
  await expect(at).toContainText("0 of 3 in");
  const task = (await (await fetch(`${room.url}tasks/glue-visibility.three.json`)).json()) as {
    lines: { id: string; text: string }[];
  };
  const [line] = task.lines;
  const texts = [
    "Cut the wait from nine days to two.",
    "<script>alert(1)</script>",
    "Kept three teams from building it twice.",
  ];
  for (const [index, one] of people.entries()) {
    const offered = { before: line!.text, after: texts[index]! };
    expect(await one.answer(GLUE, { line: line!.id, ticks: ["work"], offered })).toBe(200);
  }
  const reading = at.getByRole("region", { name: "Read before showing" });
  const waiting = reading.getByRole("button", { name: /^Show:/ });
  await expect(waiting).toHaveCount(3);
  await expect(reading).toContainText("<script>alert(1)</script>");
  await expectSound(host);

  await host.keyboard.press("s");
  await expect(waiting).toHaveCount(2);
  await host.keyboard.press("x");
  await expect(waiting).toHaveCount(1);
  await host.keyboard.press("z");
  await expect(waiting).toHaveCount(2);
  await expect(reading).toContainText("<script>alert(1)</script>");
  await host.keyboard.press("x");
  await host.keyboard.press("s");
  await expect(reading).toContainText("All read.");
  await expect(reading).toContainText("For the stage: 2");
  await expect(reading).toContainText("Hidden: 1");

  await host.keyboard.press("l");
  await host.keyboard.press("v");
  await expect(at).toContainText("Page 1 of 3");
  await host.keyboard.press("n");
  await expect(stage).toContainText(texts[0]!);
  await host.keyboard.press("n");
  await expect(stage).toContainText(texts[2]!);
  await host.keyboard.press("n");
  await expect(at).toContainText("Page 1 of 3");
  await host.keyboard.press("k");
  await expect(stage).toContainText(texts[2]!);
  await expect(stage).not.toContainText("script");
  await expectSound(host);
});

test("a reset asks once and is undone by a key; a phone is removed and let back", async ({ context }) => {
  const { host } = await openBoth(context, "glue");
  const at = column(host);
  await expect(at).toContainText("3 of 3 in");
  const reset = at.getByRole("button", { name: "Reset round…" });
  await tabTo(host, reset);
  await host.keyboard.press("Enter");
  await expect(at.getByRole("button", { name: "Keep them" })).toBeFocused();
  await host.keyboard.press("Shift+Tab");
  await host.keyboard.press("Enter");
  await expect(at).toContainText("0 of 3 in");
  await at.getByRole("button", { name: /^Undo: reset round 1/ }).waitFor();
  await host.keyboard.press("z");
  await expect(at).toContainText("3 of 3 in");

  await host.keyboard.press("m");
  const sheet = host.getByRole("dialog", { name: "Room" });
  await expectSound(host);
  await sheet.getByRole("button", { name: "Remove Phone 3…" }).click();
  await sheet.getByRole("button", { name: "Remove Phone 3", exact: true }).click();
  await expect(sheet).toContainText("People: 2");
  await sheet.getByRole("button", { name: /^Undo: remove/ }).click();
  await expect(sheet).toContainText("People: 3");
  await sheet.getByRole("checkbox", { name: /Lock the door/ }).check();
  await expect.poll(async () => (await room.view()).room.isDoorLocked).toBe(true);
  await expect(room.join()).rejects.toThrow("door-locked");
  await sheet.getByRole("checkbox", { name: /Lock the door/ }).uncheck();
  await expect.poll(async () => (await room.view()).room.isDoorLocked).toBe(false);
  await sheet.getByRole("checkbox", { name: /Ask for an alias/ }).check();
  await expect.poll(async () => (await room.view()).room.settings.alias).toBe(true);
  await room.join("Ana");
  await expect(sheet).toContainText("Ana");
});

test("keys can be changed and turned off, and stay out of fields", async ({ context }) => {
  const { host } = await openBoth(context, "welcome");
  const sheet = host.getByRole("dialog", { name: "Keys" });
  await host.keyboard.press("?");
  await expectSound(host);
  await sheet.getByRole("button", { name: "Change: The room: door, people, addresses" }).click();
  await host.keyboard.press("b");
  await expect(sheet).toContainText("B does this already: “Blank the stage, and back”.");
  await host.keyboard.press("y");
  await expect(sheet).toContainText("Y it is");
  await host.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
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
  await host.keyboard.press("F1");
  await sheet.getByRole("checkbox").uncheck();
  await host.keyboard.press("Escape");
  await host.keyboard.press("b");
  await host.keyboard.press("F1");
  await expect(sheet).toBeVisible();
  expect((await room.view()).isBlank).toBe(false);
  await sheet.getByRole("checkbox").check();
  await sheet.getByRole("button", { name: "Take back all changes" }).click();
});

test("a tablet with the host's key drives deck and room by touch", async ({ context, browser }) => {
  const { deck } = await openBoth(context, "sort");
  const [address = ""] = (await room.view()).hosts;
  const other = await browser.newContext({
    viewport: SIZES[1]!,
    hasTouch: true,
    isMobile: true,
    extraHTTPHeaders: asPhone(2),
  });
  const tablet = await other.newPage();
  const noise = watch(tablet);
  await tablet.goto(`${room.url}host/${new URL(address).hash}`);
  await expect(tablet.getByText("You have the deck")).toBeAttached();
  const at = column(tablet);
  const open = at.getByRole("button", { name: "Bring the result back" });
  await open.tap();
  await expect(at.getByRole("button", { name: "Hide the result" })).toBeVisible();
  await tablet.getByRole("button", { name: "4 People" }).tap();
  const sheet = tablet.getByRole("region", { name: "People: 4" });
  await expect(sheet).toBeVisible();
  await expect(at.getByRole("button", { name: "Hide the result" })).toBeInViewport({ ratio: 1 });
  const lock = (await at.getByRole("button", { name: "Hide the result" }).boundingBox())!;
  const cover = (await sheet.boundingBox())!;
  expect(cover.x + cover.width).toBeLessThanOrEqual(lock.x);
  const small = await tablet.locator("button, select, input, summary").evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 48 || box.height < 48)
      .map(({ name, box }) => `${name} ${box.width} x ${box.height}`),
  );
  expect(small).toEqual([]);
  await tablet.getByRole("button", { name: "4 People" }).tap();
  await tablet.getByRole("button", { name: "Next", exact: true }).tap();
  await expect(slide(deck)).toHaveAttribute("id", "sort-again");
  expect(noise).toEqual([]);
  await other.close();
});

test("ending the room asks once, and says what it is at then", async ({ context }) => {
  const { host } = await openBoth(context, "welcome");
  await host.keyboard.press("m");
  const sheet = host.getByRole("dialog", { name: "Room" });
  await sheet.getByRole("button", { name: "End the room…" }).click();
  await sheet.getByRole("button", { name: "End the room", exact: true }).click();
  await expect(sheet).toContainText("This room has ended.");
  await host.keyboard.press("Escape");
  await expect(column(host)).toContainText("This room has ended.");
});
