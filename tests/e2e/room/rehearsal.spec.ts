import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startRoom } from "../support/room.ts";
import { column, openDesk, slide } from "../support/room-desk.ts";

test("a rehearsal fills by itself, is marked on host, stage and in the terminal, and is kept nowhere", async ({
  context,
}) => {
  test.slow();
  const room = await startRoom("--rehearse", "3");
  expect(room.output()).toContain("Rehearsal: 3 simulated phones join");
  const { deck, host } = await openDesk(room, context, "sort");
  await expect(host.getByText("Rehearsal: simulated phones, nothing is kept")).toBeAttached();
  await host.setViewportSize({ width: 768, height: 1024 });
  await expect(host.getByText("Rehearsal")).toBeVisible();
  await expect(column(host)).toContainText("3 here", { timeout: 30_000 });
  await room.command({ do: "open", exercise: "archetype-sort", set: "six" });
  await expect(slide(deck)).toContainText("of 3 in");
  await expect(slide(deck)).toContainText("Rehearsal: these phones are simulated");
  await expect(column(host)).toContainText(/[1-3] of 3 in/, { timeout: 60_000 });
  expect(await readdir(join(room.folder, ".staffroom"))).not.toContain("rooms");
  await room.stop();
});
