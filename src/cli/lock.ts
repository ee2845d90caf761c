import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import * as v from "valibot";
import { Mistake } from "../vite/mistake.ts";

const FILE = "serving.json";

/** How long an address may take to answer, in milliseconds. */
const PATIENCE = 2_000;

/** Who serves a workshop; there is no address while its site is being built. */
const HolderSchema = v.object({
  pid: v.pipe(v.number(), v.integer()),
  address: v.optional(v.pipe(v.string(), v.url())),
});

type Holder = v.InferOutput<typeof HolderSchema>;

/** The right to serve a workshop, which one program has at a time. */
export interface Lock {
  /** Says where the workshop is served. */
  announce(address: string): void;
  release(): void;
}

/**
 * Takes the right to serve what a folder holds. What a program left behind that has ended is taken over.
 * @param home the folder: a workshop's private one, or one of rooms
 * @param subject what it holds, to begin a sentence with
 * @throws {Mistake} with the address when it is being served already
 */
export async function takeLock(home: string, subject: string): Promise<Lock> {
  const file = join(home, FILE);
  const write = (holder: Holder, flag: "w" | "wx") => writeFileSync(file, JSON.stringify(holder), { flag });
  while (!claim(() => write({ pid: process.pid }, "wx"))) {
    const holder = read(file);
    if (holder && (await isServing(holder))) throw refusal(holder, file, subject);
    rmSync(file, { force: true });
  }
  return {
    announce: (address) => write({ pid: process.pid, address }, "w"),
    release: () => rmSync(file, { force: true }),
  };
}

function claim(create: () => void): boolean {
  try {
    create();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(file: string): Holder | undefined {
  try {
    return v.parse(HolderSchema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** A number may since have been given to another program, so an address must also answer. */
async function isServing({ pid, address }: Holder): Promise<boolean> {
  if (pid === process.pid || !isAlive(pid)) return false;
  return address === undefined || answers(address);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function answers(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname.replace(/^\[|\]$/g, ""));
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
    // An address of a network that this machine has left may never answer.
    socket.setTimeout(PATIENCE, () => end(false));
  });
}

function refusal({ pid, address }: Holder, file: string, subject: string): Mistake {
  return address === undefined
    ? new Mistake(
        `${subject} is already being made ready to be served, by process ${pid}.`,
        `Wait for its address and use that. If there is no such command, remove ${file}.`,
      )
    : new Mistake(`${subject} is already being served at ${address}`, "Stop it first, or use that address.");
}
