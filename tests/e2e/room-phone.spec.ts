import { type Browser, type Page, expect as plainExpect, test } from "@playwright/test";
import { countStreams, expectFits, expectSound, joinByLink, openPhone, send, sortCards } from "./support/phone.ts";
import { startRoom, type TestRoom } from "./support/room.ts";

const SIX = { do: "open", exercise: "archetype-sort", set: "six" } as const;
const LEAN = { do: "open", exercise: "archetype-lean", set: "" } as const;

/** Sixteen pages share the machine. */
const expect = plainExpect.configure({ timeout: 20_000 });

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.use({ actionTimeout: 20_000 });

let room: TestRoom;
test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const strip = (page: Page) => page.locator(".strip-state");
const answered = async () => (await room.view()).counts.answered;

/** Has a page be hidden, or shown again, as a browser does. */
const setVisible = (page: Page, state: "visible" | "hidden") =>
  page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);

test("a phone joins by code: wrong ones are told so, an alias only where the host asks", async ({ browser }) => {
  const context = await openPhone(browser, { width: 320, height: 640 });
  const page = await context.newPage();
  const response = await page.goto(room.url);
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  await expectSound(page);

  const field = page.getByLabel("Room code");
  await expect(page.getByRole("button", { name: "Join: enter the code" })).toHaveAttribute("aria-disabled", "true");
  const wrong = room.code === "AAAAAA" ? "BBBBBB" : "AAAAAA";
  await field.pressSequentially(wrong.toLowerCase());
  await expect(field).toHaveValue(`${wrong.slice(0, 3)} ${wrong.slice(3)}`);
  await expect(page.getByRole("alert")).toHaveText(/That code isn’t open/);
  await expect(heading(page, "A room")).toHaveCount(0);
  await expectSound(page);

  await room.command({ do: "alias", on: true });
  await field.fill("");
  await field.pressSequentially(room.code.toLowerCase());
  await expect(heading(page, "A room")).toBeVisible();
  await expect(page.getByText("Your alias, whether you have answered")).toBeVisible();
  await page.getByLabel("An alias, if you like").fill("‮<b>Ada</b>");
  await expectSound(page);
  await page.keyboard.press("Enter");
  await expect(heading(page, "You’re in, <b>Ada</b>.")).toBeVisible();
  await room.command({ do: "alias", on: false });
  await expectSound(page);

  await room.command({ do: "door", locked: true });
  const late = await (await openPhone(browser)).newPage();
  await late.goto(`${room.url}R/${room.code}`);
  await late.getByRole("button", { name: "Join this room" }).tap();
  await expect(late.getByRole("alert")).toHaveText(/closed the door/);
  await room.command({ do: "door", locked: false });
  await late.getByRole("button", { name: "Join this room" }).tap();
  await expect(heading(late, "You’re in.")).toBeVisible();

  const { seats } = await room.view();
  await room.command({ do: "remove", who: seats.at(-1)!.id });
  await expect(late.getByText("The facilitator has taken this phone out of the room.")).toBeVisible();
  await room.command({ do: "undo" });
  await late.getByRole("button", { name: "Ask the room again" }).tap();
  await expect(heading(late, "You’re in.")).toBeVisible();
  await Promise.all([context.close(), late.context().close()]);
});

test("eight pages of one browser share one stream, and another takes over when its holder goes", async ({
  browser,
}) => {
  const context = await openPhone(browser);
  const first = await joinByLink(context, room);
  const pages = [first];
  for (let at = 1; at < 8; at++) {
    const page = await context.newPage();
    await page.goto(room.url);
    await expect(heading(page, "You’re in.")).toBeVisible();
    pages.push(page);
  }
  await expect.poll(() => countStreams(pages)).toBe(1);

  const holds = await Promise.all(pages.map((page) => countStreams([page])));
  const holder = pages[holds.indexOf(1)]!;
  const rest = pages.filter((page) => page !== holder);
  await holder.close();
  await expect.poll(() => countStreams(rest), { timeout: 5_000 }).toBe(1);
  await room.command({ do: "slide", id: "sort-again", title: "What did we learn?" });
  for (const page of rest) await expect(page.getByRole("heading", { name: "What did we learn?" })).toBeVisible();

  for (const page of rest) await setVisible(page, "hidden");
  await expect.poll(() => countStreams(rest)).toBe(0);
  await setVisible(rest[2]!, "visible");
  await expect.poll(() => countStreams(rest)).toBe(1);
  await context.close();
});

test("two people share a phone, each with their own answer; leaving erases one's own", async ({ browser }) => {
  const context = await openPhone(browser);
  const page = await joinByLink(context, room);
  const about = page.getByRole("button", { name: /about this phone/ });
  const before = (await room.view()).seats.length;
  await room.command(SIX);
  await sortCards(page, 6, () => 0);
  await send(page);
  await expect(page.getByText("Received by the room")).toBeVisible();

  await about.tap();
  await expectSound(page);
  await page.getByRole("button", { name: "Add a person" }).tap();
  await expect(about).toContainText("Person 2");
  await expect(page.getByText("0 of 6")).toBeVisible();
  await sortCards(page, 6, () => 1);
  await send(page);
  await expect(page.getByText("Received by the room")).toBeVisible();
  await expect.poll(answered).toBe(2);
  expect((await room.view()).seats.length).toBe(before + 1);

  await about.tap();
  await page.getByRole("button", { name: "Person 1", exact: true }).tap();
  await expect(page.locator(".recited dd").first()).toContainText("Tech Lead");
  await about.tap();
  await page.getByRole("button", { name: "Leave and erase my answers…" }).tap();
  await page.getByRole("button", { name: "Stay" }).tap();
  await page.getByRole("button", { name: "Leave and erase my answers…" }).tap();
  await page.getByRole("button", { name: "Erase and leave" }).tap();
  await expect(page.locator(".recited dd").first()).toContainText("Architect");
  await expect.poll(answered).toBe(1);

  await about.tap();
  await page.getByRole("button", { name: "Leave and erase my answers…" }).tap();
  await page.getByRole("button", { name: "Erase and leave" }).tap();
  await expect(page.getByRole("button", { name: "Join this room" })).toBeVisible();
  await expect.poll(answered).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => /sheet|draft/.test(name)))).toEqual([]);
  await room.command({ do: "end" });
  await context.close();
});

test("what is private stays on the phone, and the next exercise can use it", async ({ browser }) => {
  const context = await openPhone(browser);
  const page = await joinByLink(context, room);
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.postData() ?? ""));
  await room.command(LEAN);
  await expect(page.getByText("Private. It stays on this phone")).toBeVisible();
  await expectSound(page);
  await markAll(page, "3");
  await page.getByRole("button", { name: "I’m done", exact: true }).tap();
  await expect(heading(page, "You’re done.")).toBeVisible();
  await expectSound(page);
  await expect.poll(answered).toBe(1);
  expect(posts.filter((body) => body.includes('"answer"')).map((body) => JSON.parse(body).answer)).toEqual([null]);
  await room.command({ do: "lock" });
  await expect(page.getByText("What you wrote stays on this phone.")).toBeVisible();
  await room.command({ do: "reveal" });
  await expectSound(page);
  await room.command({ do: "open", exercise: "org-need", set: "" });
  await expect(page.getByRole("button", { name: /left$/ })).toBeVisible();
  await expectSound(page);
  await room.command({ do: "end" });
  await context.close();
});

/** Marks every line, by keyboard. */
async function markAll(page: Page, point: string): Promise<void> {
  await page.getByRole("tab").first().focus();
  const left = page.getByRole("button", { name: /^I’m done: \d+ left$/ });
  while (await left.isVisible()) {
    const before = (await left.textContent()) ?? "";
    await page.keyboard.press(point);
    await expect(page.getByRole("button", { name: before, exact: true })).toHaveCount(0);
  }
}

test("below the smallest group a phone is told how many answered, and no tally", async ({ browser }) => {
  const [page, mute] = (await joinAll(browser, 2)) as [Page, Page];
  const others = await Promise.all([room.join(), room.join()]);
  const { cards, bins } = await taskOf("archetype-sort");
  await room.command({ do: "open", exercise: "archetype-sort", set: "" });
  const step = { exercise: "archetype-sort", set: "", round: 1 };
  const answer = { placed: Object.fromEntries(cards.map(({ id }, at) => [id, bins[at % bins.length]!.id])) };
  for (const one of others) expect(await one.answer(step, answer)).toBe(200);
  await sortCards(page, cards.length, (at) => at + 1);
  await send(page);
  await expect.poll(answered).toBe(3);
  await expect(page.locator("main")).not.toContainText(/\b3 /);
  await room.command({ do: "reveal" });
  for (const phone of [page, mute]) {
    await expect(phone.getByText("3 answered. With fewer than five")).toBeVisible();
    await expect(phone.locator("[data-surface=review] .bar-line")).toHaveCount(0);
  }
  await expect(mute.getByText("The room has no answer of yours.")).toBeVisible();
  await expectSound(page);
  await room.command({ do: "end" });
  await Promise.all([page.context().close(), mute.context().close()]);
});

interface SortParts {
  readonly cards: readonly { readonly id: string; readonly title: string }[];
  readonly bins: readonly { readonly id: string }[];
}

const taskOf = async (name: string) => (await (await fetch(`${room.url}tasks/${name}.json`)).json()) as SortParts;

async function joinAll(browser: Browser, count: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let at = 0; at < count; at++) pages.push(await joinByLink(await openPhone(browser), room));
  return pages;
}

test("five phones go through an exercise with reveal and revote; one sleeps, one reloads, one is offline", async ({
  browser,
  page: stage,
}) => {
  await stage.goto(`${room.url}#/sort`);
  const [plain, sleeper, reloader, offline, small] = (await joinAll(browser, 5)) as [Page, Page, Page, Page, Page];
  await small.setViewportSize({ width: 320, height: 640 });
  await room.command(SIX);
  await room.command({ do: "timer", minutes: 3 });

  await sortCards(plain, 6);
  await expectSound(plain);
  await send(plain);
  await expect(plain.getByText("Received by the room")).toBeVisible();
  await expectSound(plain);

  await sortCards(sleeper, 3);
  const cdp = await sleeper.context().newCDPSession(sleeper);
  await cdp.send("Page.setWebLifecycleState", { state: "frozen" });

  await sortCards(reloader, 3);
  await reloader.reload();
  await expect(reloader.getByText("3 of 6")).toBeVisible();
  await sortCards(reloader, 3);
  await send(reloader);
  await expect(reloader.getByText("Received by the room")).toBeVisible();
  await reloader.reload();
  await expect(reloader.getByText("Received by the room")).toBeVisible();

  await sortCards(offline, 6, () => 2);
  await offline.context().setOffline(true);
  await send(offline);
  await expect(heading(offline, "Saved here, not sent yet.")).toBeVisible();
  await expect(offline.getByText(/Tried (once|\d+ times)\. (Again in \d+ second|Trying again)/)).toBeVisible();
  await expect(strip(offline)).toHaveText(/Offline/);
  await expectSound(offline);
  expect(await answered()).toBe(2);
  await offline.getByRole("button", { name: "Try now" }).tap();
  await expect(heading(offline, "Saved here, not sent yet.")).toBeVisible();
  await offline.context().setOffline(false);
  await expect(offline.getByText("Received by the room")).toBeVisible();
  await expect(strip(offline)).toHaveText(/Connected/);

  await expectFits(small);
  await sortCards(small, 6, () => 3);
  await send(small);
  await expect.poll(answered).toBe(4);
  await small.getByRole("button", { name: "Change my answers" }).tap();
  await small.getByRole("tab").first().tap();
  await small.locator("[data-place]").first().tap();
  await room.command({ do: "lock" });
  await expect(small.getByText("What you changed since is kept on this phone")).toBeVisible();
  await expectSound(small);

  await cdp.send("Page.setWebLifecycleState", { state: "active" });
  await expect(heading(sleeper, "Answers are locked.")).toBeVisible();
  await expect(sleeper.getByText("Yours was not sent")).toBeVisible();
  await expect(sleeper.locator(".recited dd")).toHaveCount(3);

  await room.command({ do: "show" });
  await expect(heading(plain, "Eyes up.")).toBeVisible();
  await expect(plain.locator(".recited dd")).toHaveCount(6);
  await expectSound(plain);
  await room.command({ do: "blank", on: true });
  await expect(plain.getByText("paused the screens")).toBeVisible();
  await expectSound(plain);
  await room.command({ do: "blank", on: false });

  await room.command({ do: "again" });
  for (const page of [plain, sleeper, reloader, offline, small]) {
    await expect(page.getByText("Round 2")).toBeVisible();
    await expect(page.getByText("You in round 1")).toBeVisible();
  }
  await expectSound(plain);
  await sortCards(sleeper, 3);
  for (const page of [plain, sleeper, reloader, offline, small]) await send(page);
  await expect.poll(answered).toBe(5);
  await expect(stage.locator("#sort").getByText(/5 of \d+ in/)).toBeVisible();

  await room.command({ do: "reveal" });
  for (const page of [plain, sleeper, reloader, offline, small])
    await expect(page.getByText(/^The room: /)).toBeVisible();
  await expectSound(plain);
  await expectSound(small);
  const { id, title } = (await taskOf("archetype-sort.six")).cards[4]!;
  await room.command({ do: "focus", item: id });
  await expect(offline.getByRole("heading", { name: title })).toBeVisible();

  await room.restart();
  await expect(strip(plain)).toHaveText(/Connected/);
  await plain.reload();
  await expect(plain.getByText(/^The room: /)).toBeVisible();
  expect(await answered()).toBe(5);

  await room.command({ do: "close" });
  await expect(heading(plain, "Take your answers home.")).toBeVisible();
  await expectSound(plain);
  await plain.getByRole("button", { name: "Open my printable page" }).tap();
  await expect(plain.getByText("Archetype sort, round 2")).toBeVisible();
  await expectSound(plain);
  const [download] = await Promise.all([
    plain.waitForEvent("download"),
    plain.getByRole("button", { name: "Save as a file" }).tap(),
  ]);
  expect(download.suggestedFilename()).toBe("my-answers.html");
});
