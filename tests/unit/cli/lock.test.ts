import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { takeLock } from "../../../src/cli/lock.ts";
import { makeFolder } from "../make-folder.ts";

const silent = vi.hoisted(() => ({ on: false }));
vi.mock("node:net", async (original) => {
  const net = await original<typeof import("node:net")>();
  const connect = (port: number, host: string) => (silent.on ? new net.Socket() : net.connect(port, host));
  return { ...net, connect };
});

/** A program that is alive for as long as this one. */
const ALIVE = process.ppid;

/** Larger than any number a system gives. */
const DEAD = 2 ** 30;

const heldBy = (holder: unknown) => makeFolder({ "serving.json": JSON.stringify(holder) });

async function listenSomewhere(): Promise<string> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
}

describe("the right to serve a workshop", () => {
  it("is one program's, and a second is told where the first serves it", async () => {
    const address = await listenSomewhere();
    const home = heldBy({ pid: ALIVE, address });
    await expect(takeLock(home, "This workshop")).rejects.toMatchObject({
      name: "Mistake",
      message: `This workshop is already being served at ${address}`,
      hint: "Stop it first, or use that address.",
    });
    expect(JSON.parse(readFileSync(join(home, "serving.json"), "utf8"))).toEqual({ pid: ALIVE, address });
  });

  it("is refused while another program builds the site it will serve", async () => {
    await expect(takeLock(heldBy({ pid: ALIVE }), "This workshop")).rejects.toThrow(`by process ${ALIVE}`);
  });

  it.each([
    ["a program that has ended", { pid: DEAD, address: "http://127.0.0.1:1/" }],
    ["a program whose number this one has now", { pid: process.pid }],
    ["a number given to another program since", { pid: ALIVE, address: "http://127.0.0.1:1/" }],
    ["nobody that can be read", "{"],
  ])("is taken over from %s", async (_, holder) => {
    const home = heldBy(holder);
    const lock = await takeLock(home, "This workshop");
    lock.announce("http://127.0.0.1:4400/");
    expect(JSON.parse(readFileSync(join(home, "serving.json"), "utf8"))).toEqual({
      pid: process.pid,
      address: "http://127.0.0.1:4400/",
    });
    lock.release();
    expect(existsSync(join(home, "serving.json"))).toBe(false);
  });

  it("is taken over where the address never answers, as that of a network this machine has left", async () => {
    silent.on = true;
    onTestFinished(() => {
      silent.on = false;
    });
    (await takeLock(heldBy({ pid: ALIVE, address: "http://192.168.7.7:4400/" }), "This workshop")).release();
  });

  it("cannot be taken where nothing can be written", async () => {
    const home = join(makeFolder({ file: "" }), "file");
    writeFileSync(home, "");
    await expect(takeLock(home, "This workshop")).rejects.toMatchObject({ code: "ENOTDIR" });
  });
});
