import { type Page, test } from "@playwright/test";
import { expect, expectSound, heading, joinAll, joinByLink, openPhone, send, sortCards } from "../support/phone.ts";
import { sortAnswers, sortTask, startRoom, type TestRoom } from "../support/room.ts";

const LEAN = { do: "open", exercise: "archetype-lean", set: "" } as const;

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.use({ actionTimeout: 20_000 });

let room: TestRoom;
test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

const answered = async () => (await room.view()).counts.answered;

test("what is private stays on the phone, and the next exercise can use it", async ({ browser }) => {
  const context = await openPhone(browser);
  const page = await joinByLink(context, room);
  const idle = await joinByLink(await openPhone(browser), room);
  const posts: string[] = [];
  page.on("request", (request) => request.method() === "POST" && posts.push(request.postData() ?? ""));
  await room.command(LEAN);
  await expect(page.getByText("Private. It stays on this phone")).toBeVisible();
  await expectSound(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await bottomOf(page, "[data-point]")).toBeLessThanOrEqual(await topOf(page, ".player-bar"));
  await markAll(page, "3");
  await page.getByRole("button", { name: "I’m done", exact: true }).tap();
  await expect(heading(page, "You’re done.")).toBeVisible();
  await expectSound(page);
  await expect.poll(answered).toBe(1);
  expect(posts.filter((body) => body.includes('"answer"')).map((body) => JSON.parse(body).answer)).toEqual([null]);
  await room.command({ do: "lock" });
  await expect(page.getByText("What you wrote stays on this phone.")).toBeVisible();
  await room.command({ do: "show" });
  await expect(page.getByText("The questions to talk about are on the screen.")).toBeVisible();
  await expect(page.getByText("What the room said")).toHaveCount(0);
  await expect(idle.getByText("You have not begun it.")).toBeVisible();
  await idle.context().close();
  await room.command({ do: "reveal" });
  await expectSound(page);
  await room.command({ do: "open", exercise: "org-need", set: "" });
  await expect(page.getByRole("button", { name: /left$/ })).toBeVisible();
  await expectSound(page);
  await room.command({ do: "end" });
  await context.close();
});

const topOf = (page: Page, what: string) =>
  page.locator(what).evaluate((element) => element.getBoundingClientRect().top);

const bottomOf = (page: Page, what: string) =>
  page
    .locator(what)
    .last()
    .evaluate((element) => element.getBoundingClientRect().bottom);

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
  const [page, mute] = (await joinAll(browser, room, 2)) as [Page, Page];
  const others = await Promise.all([room.join(), room.join()]);
  const placed = await sortAnswers(room, "");
  await room.command({ do: "open", exercise: "archetype-sort", set: "" });
  const step = { exercise: "archetype-sort", set: "", round: 1 };
  const answer = placed((card) => card);
  for (const one of others) expect(await one.answer(step, answer)).toBe(200);
  await sortCards(page, (await sortTask(room, "")).cards.length, (at) => at + 1);
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

test("the glue drill climbs on a phone with its keyboard up, is sent, and is read beside the room's", async ({
  browser,
}) => {
  const page = await joinByLink(await openPhone(browser), room);
  await room.command({ do: "open", exercise: "glue-visibility", set: "three" });
  await page.getByRole("button", { name: /Took notes/ }).tap();
  const field = page.getByRole("textbox");
  const next = page.getByRole("button", { name: /^Next/ });
  await page.setViewportSize({ width: 390, height: 320 });
  for (const text of [
    "Saw two dates clash",
    "One date stood",
    "The log has it",
    "A clash was likely",
    "The move held",
  ]) {
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport({ ratio: 1 });
    // Trial: nothing lies over the field, the bar no more than the rest.
    await field.click({ trial: true });
    await field.fill(text);
    await next.tap();
  }
  await expect(field).toHaveValue(/^Saw two dates clash\. .*The move held\.$/);
  await next.tap();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const check of await page.getByRole("checkbox").all()) await check.tap();
  await next.tap();
  await page.getByRole("radio", { name: /Rotate it/ }).tap();
  await page.getByRole("button", { name: "Done" }).tap();
  await expectSound(page);
  await send(page);
  await expect(page.getByText("Received by the room")).toBeVisible();
  const [told, kept] = ["Your answers", "On this phone only"].map((name) =>
    page.locator("section").filter({ has: page.getByRole("heading", { name }) }),
  );
  await expect(told!).toContainText("Rotate it");
  await expect(told!).not.toContainText("Saw two dates clash");
  await expect(kept!).toContainText("Saw two dates clash");
  await room.command({ do: "lock" });
  await room.command({ do: "show" });
  await expect(heading(page, "Eyes up.")).toBeVisible();
  await room.command({ do: "reveal" });
  await expect(page.getByText("You stand by every step.")).toBeVisible();
  await expectSound(page);
  await room.command({ do: "end" });
  await page.context().close();
});
