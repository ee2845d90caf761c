import { expect, type Page, test } from "@playwright/test";
import { findFaults } from "../support/faults.ts";
import { type SortAnswers, sortAnswers, startRoom, type TestRoom } from "../support/room.ts";
import { setTheme } from "../support/room-desk.ts";
import { watch } from "../support/test.ts";

const STEP = { exercise: "archetype-sort", set: "six", round: 1 } as const;
const OPEN = { do: "open", exercise: STEP.exercise, set: STEP.set } as const;

test.describe.configure({ mode: "serial" });

let room: TestRoom;
let placed: SortAnswers;

test.beforeAll(async () => {
  room = await startRoom();
  placed = await sortAnswers(room);
});
test.afterAll(() => room.stop());

const isSound = async (page: Page) => {
  for (const theme of ["dark", "light"] as const) {
    await setTheme(page, theme);
    expect(await findFaults(page), theme).toEqual([]);
  }
};

test("the stage shows counts, then what the room thinks, then our reading", async ({ page }) => {
  const noise = watch(page);
  await page.goto(`${room.url}#/sort`);
  const slide = page.locator("#sort");
  await expect(slide.locator(".player")).toBeVisible();

  await room.command(OPEN);
  await expect(slide.getByText("0 of 0 in")).toBeVisible();
  const people = await Promise.all(Array.from({ length: 6 }, () => room.join()));
  for (const [at, one] of people.entries()) {
    if (at < 4)
      expect(
        await one.answer(
          STEP,
          placed((card) => card + (at % 2)),
        ),
      ).toBe(200);
  }
  await expect(slide.getByText("4 of 6 in")).toBeVisible();
  await expect(slide).not.toContainText("Tech Lead");
  await isSound(page);

  await room.command({ do: "show" });
  await expect(slide.getByText("4 answered. With fewer than 5")).toBeVisible();
  await expect(slide).not.toContainText("Tech Lead");
  await room.command({ do: "lock" }).catch(() => {});
  await room.command(OPEN);
  for (const one of people.slice(4))
    expect(
      await one.answer(
        STEP,
        placed((card) => card),
      ),
    ).toBe(200);
  await room.command({ do: "show" });
  const finding = slide.locator("h2");
  await expect(finding).toContainText("Most divided");
  await expect(slide.getByRole("heading", { name: "Whose work is this?" })).toBeHidden();
  await expect(slide.getByText("our reading")).toHaveCount(0);
  await isSound(page);

  await expect(slide.getByRole("row")).toHaveCount(7);
  await room.command({ do: "focus", item: "parcels" });
  await expect(slide.getByText("Month-end routing costs double")).toBeVisible();
  await isSound(page);
  await room.command({ do: "focus", item: null });

  await room.command({ do: "again" });
  await expect(slide.getByText("Second round")).toBeVisible();
  const second = { ...STEP, round: 2 };
  for (const one of people)
    expect(
      await one.answer(
        second,
        placed((card) => card),
      ),
    ).toBe(200);
  await room.command({ do: "show" });
  await expect(slide.getByText("+ and − since round 1")).toBeVisible();

  await room.command({ do: "reveal" });
  await expect(slide.getByText("our reading").first()).toBeVisible();
  await isSound(page);
  await room.command({ do: "hide", on: true });
  await expect(slide.getByText("put aside for now")).toBeVisible();
  await room.command({ do: "hide", on: false });
  await expect(slide.getByText("our reading").first()).toBeVisible();

  await room.command({ do: "end" });
  await expect(slide.locator(".player")).toBeVisible();
  expect(noise).toEqual([]);
});

test("one key shows code and QR over any slide, and the room is blank while the stage is", async ({ page }) => {
  await page.goto(`${room.url}#/welcome`);
  await page.locator(".reveal.ready").waitFor();
  await expect(page.locator(".join-overlay")).toHaveCount(0);
  await page.keyboard.press("j");
  const overlay = page.getByRole("dialog", { name: "How to join" });
  await expect(overlay).toContainText(`${room.code.slice(0, 3)} ${room.code.slice(3)}`);
  const [address] = (await room.view()).joins;
  await expect(overlay.getByRole("img", { name: `${address}r/${room.code}`.toUpperCase() })).toBeVisible();
  await isSound(page);
  await page.keyboard.press("Escape");
  await expect(overlay).toHaveCount(0);

  await page.keyboard.press("b");
  await expect.poll(async () => (await room.view()).isBlank).toBe(true);
  await room.command({ do: "blank", on: false });
  await expect(page.locator(".reveal.paused")).toHaveCount(0);
  await page.goto(`${room.url}#/join-on-your-phone`);
  await expect(page.locator("#join-on-your-phone .join-panel .qr")).toBeVisible();
});

test("slides have the numbers they have on paper: the one for joining is not counted", async ({ page }) => {
  await page.goto(`${room.url}#/join-on-your-phone`);
  await page.locator(".reveal.ready").waitFor();
  await expect(page.locator("#join-on-your-phone .slide-page")).toHaveText("");
  await expect(page.locator("span[data-place]")).toHaveText("– / 6");
  await page.keyboard.press("g");
  await expect(page.getByRole("option", { name: "Join on your phone" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect(page.locator("#sort.present .slide-page")).toHaveText("2");
});
