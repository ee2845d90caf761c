import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RoomEvent } from "../../src/room/events.ts";
import type { RoomLog } from "../../src/server/log/log.ts";
import { openMemoryLog } from "../../src/server/log/memory.ts";
import { openSqliteLog } from "../../src/server/log/sqlite.ts";
import { makeFolder } from "../unit/make-folder.ts";

const joined = (seq: number, alias = `Person ${seq}`): RoomEvent => ({
  seq,
  at: 1_000 + seq,
  fact: { type: "joined", who: `p${seq}`, phone: `phone${seq}`, alias },
});

/** Every kind of log there is; each call opens an empty one. */
const LOGS: Readonly<Record<string, () => Promise<RoomLog>>> = {
  memory: async () => openMemoryLog(),
  sqlite: () => openSqliteLog(join(makeFolder({}), "room.sqlite")),
};

describe.each(Object.entries(LOGS))("a log in %s", (_, open) => {
  const opened = async () => {
    const log = await open();
    onTestFinished(() => log.close());
    return log;
  };

  it("is empty at first", async () => {
    expect(await (await opened()).readSince(0)).toEqual([]);
  });

  it("gives back what was appended, in order, from any number on", async () => {
    const log = await opened();
    await log.append([joined(1), joined(2)]);
    await log.append([joined(3, "Żółć 👩🏽‍💻 \u202e")]);
    expect(await log.readSince(0)).toEqual([joined(1), joined(2), joined(3, "Żółć 👩🏽‍💻 \u202e")]);
    expect(await log.readSince(2)).toEqual([joined(3, "Żółć 👩🏽‍💻 \u202e")]);
    expect(await log.readSince(3)).toEqual([]);
    expect(await log.readSince(99)).toEqual([]);
  });

  it.each([
    ["leave a gap", [joined(3)]],
    ["repeat a number", [joined(1)]],
    ["leave a gap among themselves", [joined(2), joined(4)]],
  ])("takes none of the events that %s", async (_, events) => {
    const log = await opened();
    await log.append([joined(1)]);
    await expect(log.append(events)).rejects.toMatchObject({ name: "LogFault" });
    expect(await log.readSince(0)).toEqual([joined(1)]);
    await log.append([joined(2)]);
    expect(await log.readSince(1)).toEqual([joined(2)]);
  });

  it("takes one of two that follow on the same event", async () => {
    const log = await opened();
    const results = await Promise.allSettled([log.append([joined(1, "A")]), log.append([joined(1, "B")])]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await log.readSince(0)).toHaveLength(1);
  });

  it("proves that it can be written without writing anything", async () => {
    const log = await opened();
    await log.append([]);
    expect(await log.readSince(0)).toEqual([]);
    await log.append([joined(1)]);
    expect(await log.readSince(0)).toEqual([joined(1)]);
  });

  it("tells subscribers of each append once it can be read, until they leave", async () => {
    const log = await opened();
    await log.append([joined(1)]);
    const heard: number[][] = [];
    const read: Promise<RoomEvent[]>[] = [];
    const leave = log.subscribe((events) => {
      heard.push(events.map(({ seq }) => seq));
      read.push(log.readSince(1));
    });
    const other: number[] = [];
    log.subscribe((events) => other.push(...events.map(({ seq }) => seq)));
    await log.append([joined(2), joined(3)]);
    await log.append([]);
    leave();
    await log.append([joined(4)]);
    expect(heard).toEqual([[2, 3]]);
    expect((await read[0])?.slice(0, 2)).toEqual([joined(2), joined(3)]);
    expect(other).toEqual([2, 3, 4]);
  });

  it("tells nobody of what it could not take", async () => {
    const log = await opened();
    const heard: unknown[] = [];
    log.subscribe((events) => heard.push(events));
    await expect(log.append([joined(7)])).rejects.toThrow();
    expect(heard).toEqual([]);
  });

  it("puts other events in the place of some, and keeps the rest", async () => {
    const log = await opened();
    await log.append([joined(1), joined(2), joined(3)]);
    const erased: RoomEvent = { seq: 2, at: 1_002, fact: { type: "erased" } };
    await log.rewrite([erased]);
    expect(await log.readSince(0)).toEqual([joined(1), erased, joined(3)]);
    await log.append([joined(4)]);
    expect(await log.readSince(3)).toEqual([joined(4)]);
  });
});
