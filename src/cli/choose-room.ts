import { createInterface } from "node:readline/promises";
import { LogFault } from "../server/log/log.ts";
import {
  createRoom,
  findLastRoom,
  findRoom,
  type KeptRoom,
  type Named,
  type OpenedRoom,
  resumeRoom,
} from "../server/rooms.ts";
import { Mistake } from "../vite/mistake.ts";
import { describeKept, spellCode } from "./describe-room.ts";
import { writing } from "./disk.ts";
import { takeLock } from "./lock.ts";
import { makeFolder } from "./make-folder.ts";

/** `ask` where a person is at the terminal; else the last room is gone on with if it was used today. */
export type Choice = "ask" | "last" | "new" | { readonly code: string };

/** What to do where a room cannot be opened. */
const WAYS_OUT = {
  new: "Make room there, or name another --room-dir.",
  kept: "--room new makes another room and leaves this one as it is; --room-dir names another folder.",
} as const;

/** How long after its last use a room is gone on with unasked, in milliseconds: twelve hours. */
const RECENT = 12 * 60 * 60 * 1000;

/**
 * Opens the last room of a folder again, or makes a new one, and says which. No other program has the folder's rooms
 * for as long as `use` takes, which announces where it is served.
 * @param folder where rooms are kept, absolute; it is made when missing
 * @throws {Mistake} when rooms cannot be kept there, or another program serves one
 */
export async function withChosenRoom(
  folder: string,
  choice: Choice,
  named: Named,
  use: (opened: OpenedRoom, announce: (address: string) => void) => Promise<void>,
): Promise<void> {
  const lock = await writing(folder, async () => {
    makeFolder(folder);
    return takeLock(folder, `A room of ${folder}`);
  });
  try {
    await use(await choose(folder, choice, named), lock.announce);
  } finally {
    lock.release();
  }
}

async function choose(folder: string, choice: Choice, named: Named): Promise<OpenedRoom> {
  try {
    if (typeof choice === "object") return await resumeRoom(folder, (await needRoom(folder, choice.code)).state.id);
    const found = findLastRoom(folder, choice === "last");
    // A new room is made also where the last one can no longer be read.
    const last = await (choice === "new" ? found.catch(() => undefined) : found);
    if (last && (await wants(last, choice))) {
      console.log(`Going on with the last room: ${describeKept(last)}. --room new makes another.`);
      return await resumeRoom(folder, last.state.id);
    }
    const opened = await writing(folder, () => createRoom(folder, named));
    const kept = last
      ? ` The last one stays as it is: ${describeKept(last)}. --room ${last.state.code} goes on with it.`
      : "";
    console.log(`This is a new room.${kept}`);
    return opened;
  } catch (error) {
    if (!(error instanceof LogFault)) throw error;
    throw new Mistake(`${error.message} Rooms are kept in ${folder}.`, WAYS_OUT[choice === "new" ? "new" : "kept"]);
  }
}

async function needRoom(folder: string, code: string): Promise<KeptRoom> {
  const kept = await findRoom(folder, code);
  if (kept) return kept;
  const hint = "A room that was ended cannot be gone on with; --room last is the last one that was not.";
  throw new Mistake(`There is no open room with the code ${spellCode(code)} in ${folder}.`, hint);
}

async function wants(last: KeptRoom, choice: Exclude<Choice, object>): Promise<boolean> {
  if (choice !== "ask") return choice === "last";
  if (!process.stdin.isTTY || !process.stdout.isTTY) return Date.now() - last.at < RECENT;
  const answer = await askPerson(`Go on with the last room (${describeKept(last)})? [Y/n] `);
  return !/^\s*n/i.test(answer);
}

/** @throws {Mistake} when the person leaves by Ctrl-C or Ctrl-D instead of answering */
async function askPerson(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) throw error;
    throw new Mistake("\nNo room was opened.", "--room last goes on with the last room, --room new makes another.");
  } finally {
    terminal.close();
  }
}
