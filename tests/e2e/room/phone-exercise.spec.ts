import { type Page, test } from "@playwright/test";
import {
  expect,
  expectFits,
  expectFitsEnlarged,
  expectSound,
  heading,
  joinAll,
  send,
  sortCards,
} from "../support/phone.ts";
import { sortTask, startRoom, type TestRoom } from "../support/room.ts";
import { column, openDesk } from "../support/room-desk.ts";

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.use({ actionTimeout: 20_000 });

let room: TestRoom;
test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

const strip = (page: Page) => page.locator(".strip-state");
const answered = async () => (await room.view()).counts.answered;

test("five phones go through an exercise with reveal and revote; one sleeps, one reloads, one is offline", async ({
  browser,
  context,
}) => {
  const { deck: stage, host } = await openDesk(room, context, "sort");
  const press = (key: string) => host.keyboard.press(key);
  const all = await joinAll(browser, room, 5);
  const [plain, sleeper, reloader, offline, small] = all as [Page, Page, Page, Page, Page];
  await small.setViewportSize({ width: 320, height: 640 });
  await expect(column(host)).toContainText("5 here");
  await press("l");
  await press("p");

  await sortCards(plain, 6);
  await expectSound(plain);
  await send(plain);
  await expect(plain.getByText("Received by the room")).toBeVisible();
  await expectSound(plain);
  await expectFitsEnlarged(plain);

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
  await small.setViewportSize({ width: 568, height: 320 });
  const bar = (await small.locator(".player-bar").boundingBox())!;
  for (const bin of await small.locator("[data-place]").all()) {
    const { y, height } = (await bin.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(bar.y);
  }
  await small.setViewportSize({ width: 320, height: 640 });
  await sortCards(small, 6, () => 3);
  await send(small);
  await expect.poll(answered).toBe(4);
  await small.getByRole("button", { name: "Change my answers" }).tap();
  await small.getByRole("tab").first().tap();
  await small.locator("[data-place]").first().tap();
  await press("l");
  await expect(small.getByText("What you changed since is kept on this phone")).toBeVisible();
  await expectSound(small);

  await cdp.send("Page.setWebLifecycleState", { state: "active" });
  await expect(heading(sleeper, "Answers are locked.")).toBeVisible();
  await expect(sleeper.getByText("Yours was not sent")).toBeVisible();
  await expect(sleeper.locator(".recited dd")).toHaveCount(3);

  await press("v");
  await expect(heading(plain, "Eyes up.")).toBeVisible();
  await expect(plain.locator(".recited dd")).toHaveCount(6);
  await expectSound(plain);
  await press("b");
  await expect(plain.getByText("paused the screens")).toBeVisible();
  await expectSound(plain);
  await press("b");
  await press("2");
  for (const page of all) {
    await expect(page.getByText("Round 2")).toBeVisible();
    await expect(page.getByText("You in round 1")).toBeVisible();
  }
  await expectSound(plain);
  await sortCards(sleeper, 3);
  for (const page of all) await send(page);
  await expect.poll(answered).toBe(5);
  await expect(stage.locator("#sort").getByText(/5 of \d+ in/)).toBeVisible();

  await press("l");
  await press("v");
  await expect(stage.locator("#sort")).toContainText("Most divided");
  await press("r");
  await press("Enter");
  for (const page of all) {
    await expect(page.getByText(/^The room: /)).toBeVisible();
    await expect(page.getByRole("table").getByRole("columnheader")).toHaveText(["Card", "You", "Room", "We"]);
  }
  await expectSound(plain);
  await expectFitsEnlarged(plain);
  await expectSound(small);
  const { id, title } = (await sortTask(room)).cards[4]!;
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
