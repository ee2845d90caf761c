import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { joinByLink, openPhone } from "../e2e/support/phone.ts";
import { startRoom, type TestRoom } from "../e2e/support/room.ts";

/** What a phone loads: scripts and styles as gzip, in the order fetched, in bytes. */
function weigh(page: Page): Map<string, Promise<number>> {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const name = new URL(response.url()).pathname;
    if (/\.(js|css)$/.test(name))
      sizes.set(
        name,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  return sizes;
}

const sum = async (sizes: ReadonlyMap<string, Promise<number>>): Promise<number> =>
  (await Promise.all(sizes.values())).reduce((total, bytes) => total + bytes, 0);

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

let room: TestRoom;
test.beforeAll(async () => {
  room = await startRoom();
});
test.afterAll(() => room.stop());

test("join page: what a phone loads before it has joined, and before its first exercise's own chunk", async ({
  browser,
}) => {
  const context = await openPhone(browser);
  const visitor = await context.newPage();
  const first = weigh(visitor);
  await visitor.goto(`${room.url}r/${room.code}`, { waitUntil: "networkidle" });
  const page = await sum(first);

  const inside = await openPhone(browser);
  inside.on("page", (opened) => all.push(weigh(opened)));
  const all: Map<string, Promise<number>>[] = [];
  // The last part that it fetches by itself.
  const last = inside.waitForEvent("response", (response) => /\/home-/.test(response.url()));
  await joinByLink(inside, room);
  await last;
  const whole = await sum(all[0] ?? new Map());
  console.log(
    [
      "",
      "join page, script and style, gz   measured   limit",
      `before joining                    ${kilobytes(page).padEnd(11)}25.0 kB`,
      `and all it has in the room        ${kilobytes(whole)}`,
    ].join("\n"),
  );
  await Promise.all([context.close(), inside.close()]);
  expect(page).toBeLessThanOrEqual(25_000);
});
