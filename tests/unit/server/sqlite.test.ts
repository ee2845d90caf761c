import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RoomEvent } from "../../../src/room/events.ts";
import { openLiveRoom } from "../../../src/server/live-room.ts";
import { openSqliteLog } from "../../../src/server/log/sqlite.ts";
import { makeFolder } from "../make-folder.ts";

const makeFile = () => join(makeFolder({}), "room.sqlite");

const joined = (seq: number, alias: string): RoomEvent => ({
  seq,
  at: seq,
  fact: { type: "joined", who: `p${seq}`, phone: "phone", alias },
});

const textOf = (file: string): string => {
  const folder = join(file, "..");
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");
};

describe("a log in a SQLite file", () => {
  it("is there when the file is opened again", async () => {
    const file = makeFile();
    const first = await openSqliteLog(file);
    await first.append([joined(1, "Ana")]);
    await first.close();
    const second = await openSqliteLog(file);
    onTestFinished(() => second.close());
    expect(await second.readSince(0)).toEqual([joined(1, "Ana")]);
  });

  it("is written ahead, and to the disk before it is acknowledged", async () => {
    const file = makeFile();
    const log = await openSqliteLog(file);
    onTestFinished(() => log.close());
    await log.append([joined(1, "Ana")]);
    const other = new Database(file, { readonly: true });
    onTestFinished(() => void other.close());
    expect(other.prepare("PRAGMA journal_mode").get()).toMatchObject({ journal_mode: "wal" });
    expect(other.prepare("SELECT COUNT(*) AS count FROM events").get()).toMatchObject({ count: 1 });
  });

  it("leaves nothing in its files of what was erased", async () => {
    const file = makeFile();
    const log = await openSqliteLog(file);
    onTestFinished(() => log.close());
    await log.append([joined(1, "Unforgettable"), joined(2, "Ana")]);
    expect(textOf(file)).toContain("Unforgettable");
    await log.rewrite([{ seq: 1, at: 1, fact: { type: "erased" } }]);
    expect(textOf(file)).not.toContain("Unforgettable");
    expect(textOf(file)).toContain("Ana");
  });

  it("takes nothing more once its file is gone, and goes on when it is back", async () => {
    const file = makeFile();
    const log = await openSqliteLog(file);
    onTestFinished(() => log.close());
    renameSync(file, `${file}.away`);
    await expect(log.append([joined(1, "Ana")])).rejects.toThrow("its file has been moved or deleted");
    writeFileSync(file, "");
    await expect(log.append([joined(1, "Ana")])).rejects.toThrow("its file has been moved or deleted");
    renameSync(`${file}.away`, file);
    await log.append([joined(1, "Ana")]);
    expect(await log.readSince(0)).toEqual([joined(1, "Ana")]);
  });

  it.each(['{"type":"sung"}', "{"])("says in words that it cannot read %s", async (text) => {
    const file = makeFile();
    const first = await openSqliteLog(file);
    await first.close();
    const other = new Database(file);
    other.prepare("INSERT INTO events (seq, at, fact) VALUES (1, 1, ?)").run(text);
    other.close();
    const log = await openSqliteLog(file);
    onTestFinished(() => log.close());
    await expect(log.readSince(0)).rejects.toThrow("its file is damaged, or of a newer version of Staffroom");
  });

  it("says that the disk is full, and keeps what it had", async () => {
    const log = await openSqliteLog(makeFile(), 8);
    onTestFinished(() => log.close());
    await log.append([joined(1, "Ana")]);
    const large = joined(2, "x".repeat(60_000));
    await expect(log.append([large])).rejects.toMatchObject({
      name: "LogFault",
      message: "The room can’t save: the disk is full.",
    });
    expect(await log.readSince(0)).toEqual([joined(1, "Ana")]);
    await log.append([joined(2, "Ben")]);
    expect(await log.readSince(1)).toEqual([joined(2, "Ben")]);
  });

  it("says what is the matter with a file that is no log", async () => {
    const file = makeFile();
    writeFileSync(file, "Shopping: milk, eggs. ".repeat(200));
    await expect(openSqliteLog(file)).rejects.toThrow("The room can’t save: the file is damaged.");
    await expect(openSqliteLog(join(file, "under-a-file"))).rejects.toThrow("The room can’t save:");
  });

  it("makes a room read-only when it is full: answers are refused, and the room says so until it can save", async () => {
    const room = await openLiveRoom(await openSqliteLog(makeFile(), 8));
    onTestFinished(() => room.close());
    const join = (who: string, alias: string) =>
      room.submit(() => ({ facts: [{ type: "joined", who, phone: who, alias }] }));
    expect(await join("a", "Ana")).toEqual({ seq: 1 });
    const large = join("b", "x".repeat(60_000));
    const behind = join("c", "Cem");
    expect(await Promise.all([large, behind])).toEqual([{ refusal: "read-only" }, { refusal: "read-only" }]);
    expect(room.fault).toBe("The room can’t save: the disk is full.");
    expect([...room.state.people.keys()]).toEqual(["a"]);
    await room.probe();
    expect(room.fault).toBeUndefined();
    expect(await join("c", "Cem")).toEqual({ seq: 2 });
    expect([...room.state.people.keys()]).toEqual(["a", "c"]);
  });
});
