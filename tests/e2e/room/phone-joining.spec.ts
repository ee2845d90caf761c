import { type Page, test } from "@playwright/test";
import {
  countStreams,
  expect,
  expectFitsEnlarged,
  expectSound,
  heading,
  joinByLink,
  openPhone,
  send,
  sortCards,
} from "../support/phone.ts";
import { startRoom, type TestRoom } from "../support/room.ts";

const SIX = { do: "open", exercise: "archetype-sort", set: "six" } as const;

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.use({ actionTimeout: 20_000 });

let room: TestRoom;
test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

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
  await expectFitsEnlarged(page);
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
  // The stream may tell of it before the request is answered.
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => /sheet|draft/.test(name)));
  await expect.poll(kept).toEqual([]);
  await room.command({ do: "end" });
  await context.close();
});
