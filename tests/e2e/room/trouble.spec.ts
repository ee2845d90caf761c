import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import Database from "libsql";
import { heading, joinByLink, openPhone, send, sortCards } from "../support/phone.ts";
import { startRoom, type TestRoom } from "../support/room.ts";
import { column, openDesk } from "../support/room-desk.ts";

test.describe.configure({ mode: "serial" });

let room: TestRoom;
test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

test("while the room cannot save, host and phone say so, and what waited is in once it can", async ({
  context,
  browser,
}) => {
  const { host } = await openDesk(room, context, "sort");
  const phone = await joinByLink(await openPhone(browser), room);
  await room.command({ do: "open", exercise: "archetype-sort", set: "six" });
  await sortCards(phone, 6);
  const rooms = join(room.folder, ".staffroom/rooms");
  const file = (await readdir(rooms)).find((name) => name.endsWith(".sqlite"))!;
  const other = new Database(join(rooms, file));
  other.exec("BEGIN IMMEDIATE");
  await send(phone);
  const fault = column(host)
    .getByRole("alert")
    .filter({ hasText: "The room can’t save: another program is using it." });
  await expect(fault).toBeVisible({ timeout: 20_000 });
  await expect(phone.getByText("Room can’t save. Yours are kept here.")).toBeVisible();
  await expect(heading(phone, "Saved here, not sent yet.")).toBeVisible();
  other.exec("ROLLBACK");
  other.close();
  await expect(phone.getByText("Received by the room")).toBeVisible({ timeout: 30_000 });
  await expect(fault).toHaveCount(0);
  expect((await room.view()).counts.answered).toBe(1);
  await phone.context().close();
});

test("a phone that may store nothing is told so, and its answer counts all the same", async ({ browser }) => {
  const context = await openPhone(browser);
  await context.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, name, refuse);
  });
  const phone = await joinByLink(context, room);
  const { answered } = (await room.view()).counts;
  await sortCards(phone, 6);
  await expect(phone.getByText("Not kept past a reload")).toBeVisible();
  await send(phone);
  await expect(phone.getByText("On this page until a reload")).toBeVisible();
  await expect(phone.getByText("Saved on this phone")).toHaveCount(0);
  await expect.poll(async () => (await room.view()).counts.answered).toBe(answered + 1);
  await context.close();
});

test("another address of this machine is told to the host, and drawn on the stage", async ({ context }) => {
  let joins: string[] | undefined;
  await context.route(/api\/(stream|view)\?role=(host|stage)/, async (route) => {
    const view = await room.view();
    const data = JSON.stringify({ ...view, joins: joins ?? view.joins });
    const isStream = route.request().url().includes("stream");
    await route.fulfill({
      contentType: isStream ? "text/event-stream" : "application/json",
      body: isStream ? `event: view\nid: ${view.seq}\ndata: ${data}\n\n` : data,
    });
  });
  const { deck, host } = await openDesk(room, context, "welcome");
  const moved = column(host).getByRole("alert");
  await expect(moved).toHaveCount(0);
  joins = ["http://10.9.8.7:4400/", "http://192.168.77.5:4400/"];
  await expect(moved).toContainText("This machine’s address has changed. New phones join at 10.9.8.7:4400.");
  await moved.getByRole("button", { name: "Show it" }).click();
  await expect(moved).toHaveCount(0);
  const overlay = deck.getByRole("dialog", { name: "How to join" });
  await expect(overlay.getByRole("img", { name: `HTTP://10.9.8.7:4400/R/${room.code}` })).toBeVisible();
  await expect(overlay).toContainText("192.168.77.5:4400");
  await room.command({ do: "show-join", on: false });
});

test("a phone on which an exercise fails goes on with the room's next phase", async ({ browser }) => {
  const phone = await joinByLink(await openPhone(browser), room);
  await room.command({ do: "open", exercise: "faulty", set: "" });
  await phone.getByRole("button", { name: "spoil" }).tap();
  const fault = phone.getByText("This exercise could not go on. The counter is spoilt.");
  await expect(fault).toBeVisible();
  await room.command({ do: "lock" });
  await room.command({ do: "show" });
  await expect(fault).toHaveCount(0, { timeout: 10_000 });
  await phone.context().close();
});
