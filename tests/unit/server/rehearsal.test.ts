import { expect, it, onTestFinished, vi } from "vitest";
import { startRehearsal } from "../../../src/server/rehearsal/rehearsal.ts";
import { catalog } from "../room/pick.ts";
import { serveRoom } from "./serve.ts";

it("fills a room with phones that join and answer each round, though they drop all the while", async () => {
  const { root, code, server, command } = await serveRoom(true);
  const stop = startRehearsal({ root, code, count: 20, catalog, pace: 0.005 });
  onTestFinished(stop);
  await vi.waitFor(() => expect(server.room.state.people.size).toBe(20), { timeout: 20_000 });
  await command({ do: "open", exercise: "pick", set: "few" });
  const answered = () => server.room.state.steps.get(server.room.state.current ?? "")?.answers.size;
  // One in fourteen never answers.
  await vi.waitFor(() => expect(answered()).toBe(19), { timeout: 20_000 });
  await command({ do: "lock" });
  await command({ do: "again" });
  await vi.waitFor(() => expect(answered()).toBe(19), { timeout: 20_000 });
  const picks = [...(server.room.state.steps.get("pick|few|1")?.answers.values() ?? [])].map(({ answer }) => answer);
  expect(new Set(picks.map((pick) => JSON.stringify(pick))).size).toBeGreaterThan(1);
});
