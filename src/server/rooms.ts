import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Opened } from "../room/events.ts";
import { replay } from "../room/reducer.ts";
import type { RoomState } from "../room/state.ts";
import { isKey, makeCode, makeKey } from "./keys.ts";
import { type LiveRoom, openLiveRoom } from "./live-room.ts";
import { LogFault, type RoomLog } from "./log/log.ts";
import { openMemoryLog } from "./log/memory.ts";

/** A room that is open, with the key of its host. */
export interface OpenedRoom {
  readonly room: LiveRoom;
  readonly key: string;
}

/** A room that a folder keeps. */
export interface KeptRoom {
  readonly state: RoomState;
  /** When something last happened in it, in milliseconds since 1970. */
  readonly at: number;
}

/** What a new room is called. */
export type Named = Pick<Opened, "title" | "language">;

const ENDING = ".sqlite";
const fileOf = (folder: string, id: string): string => join(folder, `${id}${ENDING}`);
/** The database is read only where a room is kept: `dev` does without. */
const openLog = async (folder: string, id: string): Promise<RoomLog> =>
  (await import("./log/sqlite.ts")).openSqliteLog(fileOf(folder, id));

const keyFileOf = (folder: string, id: string): string => join(folder, `${id}.key`);

/** Ids of the rooms of a folder, the latest first: their files' names begin with a date. */
const idsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort()
    .reverse();

/**
 * The last room of a folder.
 * @param passesClosed whether one that has been closed makes way for the one before it; else there is no last room then
 * @throws {LogFault} when it cannot be read
 */
export async function findLastRoom(folder: string, passesClosed: boolean): Promise<KeptRoom | undefined> {
  for (const id of idsIn(folder)) {
    const kept = await readKept(folder, id);
    if (!kept) continue;
    if (!kept.state.isClosed) return kept;
    if (!passesClosed) return undefined;
  }
  return undefined;
}

/**
 * The room of a folder that has this code, unless it has been closed.
 * @throws {LogFault} when it is none of those that can be read, and some cannot
 */
export async function findRoom(folder: string, code: string): Promise<KeptRoom | undefined> {
  let fault: unknown;
  for (const id of idsIn(folder)) {
    const kept = await readKept(folder, id).catch((error) => {
      fault ??= error;
      return undefined;
    });
    if (kept?.state.code === code && !kept.state.isClosed) return kept;
  }
  if (fault !== undefined) throw fault;
  return undefined;
}

/** What a file keeps; undefined when it is no room's. */
async function readKept(folder: string, id: string): Promise<KeptRoom | undefined> {
  const log = await openLog(folder, id);
  try {
    const events = await log.readSince(0);
    const state = replay(events);
    return state.id === "" ? undefined : { state, at: events.at(-1)?.at ?? 0 };
  } finally {
    await log.close();
  }
}

/** Makes a room in a folder. @throws {LogFault} when it cannot be kept there */
export async function createRoom(folder: string, named: Named, now = new Date()): Promise<OpenedRoom> {
  const code = makeCode();
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[:T]/g, "-");
  const id = `${stamp}-${makeKey().slice(0, 4)}`;
  const key = makeKey();
  writeFileSync(keyFileOf(folder, id), key, { mode: 0o600 });
  const room = await openLiveRoom(await openLog(folder, id));
  await begin(room, { type: "opened", id, code, ...named, settings: SETTINGS, isRehearsal: false });
  return { room, key };
}

/** Goes on with a room of a folder. @throws {LogFault} when it cannot be kept there any more */
export async function resumeRoom(folder: string, id: string): Promise<OpenedRoom> {
  const key = readKey(keyFileOf(folder, id));
  return { room: await openLiveRoom(await openLog(folder, id)), key };
}

/** The host's key in a file. One that is lost or damaged is made anew: anybody could guess an empty one. */
function readKey(file: string): string {
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (isKey(kept)) return kept;
  const key = makeKey();
  writeFileSync(file, key, { mode: 0o600 });
  return key;
}

/** Makes a room that is gone when the process ends; the phones of a rehearsal are simulated. */
export async function createPassingRoom(named: Named, isRehearsal: boolean): Promise<OpenedRoom> {
  const room = await openLiveRoom(openMemoryLog());
  const settings = { ...SETTINGS, ...(isRehearsal && { minGroup: 1 }) };
  const id = `${isRehearsal ? "rehearsal" : "passing"}-${makeKey()}`;
  await begin(room, { type: "opened", id, code: makeCode(), ...named, settings, isRehearsal });
  return { room, key: makeKey() };
}

const SETTINGS = { alias: false, minGroup: 5 };

async function begin(room: LiveRoom, opened: Opened): Promise<void> {
  const outcome = await room.submit(() => ({ facts: [opened] }));
  if ("refusal" in outcome) throw new LogFault(room.fault ?? "The room can’t save.");
}
