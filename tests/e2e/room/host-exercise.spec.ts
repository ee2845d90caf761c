import { expect, test } from "@playwright/test";
import { type Scripted, type SortAnswers, sortAnswers, startRoom, type TestRoom } from "../support/room.ts";
import { column, expectSoundDesk, keepAwake, openDesk, said, slide, tabTo } from "../support/room-desk.ts";

const SORT = { exercise: "archetype-sort", set: "six", round: 1 } as const;
const GLUE = { exercise: "glue-visibility", set: "three", round: 1 } as const;

test.describe.configure({ mode: "serial" });

let room: TestRoom;
let placed: SortAnswers;
let people: Scripted[];
let sleep: () => void = () => undefined;

test.beforeAll(async () => {
  room = await startRoom();
  placed = await sortAnswers(room);
});
test.afterAll(async () => {
  sleep();
  await room.stop();
});

test("a whole exercise by keyboard alone, phase by phase", async ({ context }) => {
  test.slow();
  const { deck, host, noise } = await openDesk(room, context, "sort");
  const stage = slide(deck);
  const at = column(host);
  const press = (key: string) => host.keyboard.press(key);
  people = [await room.join(), await room.join(), await room.join()];
  await expect(at).toContainText("3 phones asleep.");
  sleep = keepAwake(people);
  await expect(at).toContainText("3 here");
  await expect(at).toContainText("Not open");
  await press("m");
  const least = host.getByRole("spinbutton");
  await tabTo(host, least);
  await press("2");
  await press("Tab");
  await press("Escape");
  await expect(host.locator("dialog")).toHaveCount(0);
  // What is asked of the room later takes away what was said before.
  await expect.poll(async () => (await room.view()).room.settings.minGroup).toBe(2);

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
  await expectSoundDesk(host);

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
  await expectSoundDesk(host);

  await press("v");
  await expect(stage.getByRole("row")).toHaveCount(7);
  const finding = await stage.getByRole("heading", { name: /^Most divided/ }).innerText();
  await press("i");
  await expect(host.getByRole("combobox", { name: "Talk about" })).not.toHaveValue("");
  const name = await host.getByRole("combobox", { name: "Talk about" }).locator("option:checked").innerText();
  expect(finding).toContain(`Most divided: ${name}.`);
  await expect(stage.getByRole("row")).toHaveCount(0);
  await press("u");
  await expect(stage.getByRole("row")).toHaveCount(7);
  await expectSoundDesk(host);

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
  await expectSoundDesk(host);
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
  await expectSoundDesk(host);
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

test("what people wrote is read first, then shown, hidden or taken back", async ({ context }) => {
  const { deck, host, noise } = await openDesk(room, context, "glue");
  const at = column(host);
  const stage = slide(deck);
  for (const page of [deck, host]) page.on("dialog", () => noise.push("A text ran as script."));
  await host.keyboard.press("l");
  await expect(at).toContainText("0 of 3 in");
  const task = (await (await fetch(`${room.url}tasks/glue-visibility.three.json`)).json()) as {
    lines: { id: string; text: string }[];
  };
  const [line] = task.lines;
  const texts = [
    "Cut the wait from nine days to two.",
    "<script>alert(1)</script>",
    "<svg onload=alert(2)> שלום: kept three teams from building it twice.",
  ];
  for (const [index, one] of people.entries()) {
    const offered = { before: line!.text, after: `${texts[index]}\u202e\u0007` };
    expect(await one.answer(GLUE, { line: line!.id, ticks: ["work"], offered })).toBe(200);
  }
  const reading = at.getByRole("region", { name: "Read before showing" });
  const waiting = reading.getByRole("button", { name: /^Show:/ });
  await expect(waiting).toHaveCount(3);
  await expect(reading).toContainText("<script>alert(1)</script>");
  await expectSoundDesk(host);

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
  await expectSoundDesk(host);
  expect(noise).toEqual([]);
});

test("a reset asks once and is undone by a key; a phone is removed and let back", async ({ context }) => {
  const { host } = await openDesk(room, context, "glue");
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
  await expectSoundDesk(host);
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
  await room.join("\u202eنور <b>Ana</b>");
  await expect(sheet.getByText("نور <b>Ana</b>", { exact: true })).toHaveAttribute("dir", "auto");
});
