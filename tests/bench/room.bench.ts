import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "@playwright/test";
import { serveRoom } from "../../src/cli/serve-room.ts";
import type { Json } from "../../src/model/index.ts";
import { decideCommand } from "../../src/room/decide.ts";
import type { Command } from "../../src/room/protocol.ts";
import { createRoom } from "../../src/server/rooms.ts";
import { startRoom, type TestRoom } from "../e2e/support/room.ts";

const STEP = { exercise: "archetype-sort", set: "six" };
const BROADCASTS = 15;
/** A run is repeated, and the medians are what counts. */
const RUNS = 3;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Memory that is held once nothing more can be let go, in bytes. */
function heldMemory(): number {
  for (let time = 0; time < 3; time += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Asks the process with the phones. */
function createPhones() {
  const child: ChildProcess = fork(fileURLToPath(new URL("phones.js", import.meta.url)));
  let asked = 0;
  return {
    stop: () => child.kill(),
    ask: <T>(what: string, given: object = {}): Promise<T> =>
      new Promise((resolve, reject) => {
        asked += 1;
        const id = asked;
        const hear = (message: { id: number; result?: T; error?: string }) => {
          if (message.id !== id) return;
          child.off("message", hear);
          if (message.error !== undefined) reject(new Error(message.error));
          else resolve(message.result as T);
        };
        child.on("message", hear);
        child.send({ id, what, ...given });
      }),
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? 0;

let built: TestRoom;
test.beforeAll(async () => {
  built = await startRoom();
});
test.afterAll(() => built.stop());

/** A server that only writes the same text to every open answer. */
async function serveBare() {
  const open = new Set<ServerResponse>();
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.flushHeaders();
    open.add(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    send(text: string) {
      for (const response of open) response.write(text);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Figures {
  readonly ack: number;
  readonly stage: number;
  readonly memory: number;
  readonly fanOut: number;
  readonly bare: number;
}

async function measure(count: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), "staffroom-bench-"));
  const opened = await createRoom(folder, { title: "Bench", language: "en" });
  const site = join(built.folder, ".staffroom/site");
  const served = await serveRoom({ site, host: "127.0.0.1", port: 0, allowRemote: false }, opened);
  const { room, catalog, hostCookie, source } = served.server;
  const phones = createPhones();
  const bare = await serveBare();
  const command = (asked: Command) => room.submit((state, now) => decideCommand(state, asked, now, catalog));
  try {
    const playable = catalog(STEP.exercise, STEP.set)!;
    const { right, wrong } = playable.examples(playable.task, playable.solution, 1);
    const answers: Json[] = [...right, ...wrong];
    await command({ do: "open", ...STEP });
    const before = heldMemory();
    await phones.ask("join", { address: `http://127.0.0.1:${served.port}/`, code: room.state.code, count });
    await phones.ask("follow", { stageCookie: hostCookie.split(";")[0] });
    const answer = { step: { ...STEP, round: 1 }, answers, over: 1_000 };
    const { times, stage } = await phones.ask<{ times: number[]; stage: number }>("answer", answer);
    const memory = (heldMemory() - before) / count;

    await command({ do: "reveal" });
    source.prepare();
    const phone = [...room.state.people.values()][0]!.phone;
    const event = `event: view\nid: 1\ndata: ${source.view("phone", phone)!.json}\n\n`;
    const bytes = Math.floor(Buffer.byteLength(event) * 0.97);
    await phones.ask("openBare", { address: bare.address, count });
    const time = async (open: boolean, send: () => void): Promise<number> => {
      // Views go out eight times a second at most: one that waits would not be the writing that is timed.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await phones.ask("mark");
      const received = phones.ask<number>("receive", { bytes, open });
      await new Promise((resolve) => setTimeout(resolve, 20));
      const began = performance.timeOrigin + performance.now();
      send();
      return (await received) - began;
    };
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < BROADCASTS; turn += 1) {
      ours.push(await time(false, () => served.server.refresh()));
      theirs.push(await time(true, () => bare.send(event)));
    }
    return { ack: p99(times), stage, memory, fanOut: median(ours), bare: median(theirs) };
  } finally {
    phones.stop();
    bare.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

test("room: phones that answer within one second", async () => {
  test.setTimeout(600_000);
  const rows: string[] = [];
  for (const [count, limit] of [
    [300, 150],
    [1_000, 300],
  ] as const) {
    const runs: Figures[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(count));
    const of = (read: (figures: Figures) => number) => median(runs.map(read));
    const figures = [
      `${of(({ ack }) => ack).toFixed(0)} ms (${limit})`,
      `${of(({ stage }) => stage).toFixed(0)} ms (1500)`,
      `${(of(({ memory }) => memory) / 1000).toFixed(1)} kB (25)`,
      `${of(({ fanOut }) => fanOut).toFixed(0)} ms`,
      `${of(({ bare }) => bare).toFixed(0)} ms`,
      `${of(({ fanOut, bare }) => bare / fanOut).toFixed(2)} (0.7)`,
    ];
    rows.push(`${String(count).padEnd(8)} ${figures.map((figure) => figure.padEnd(15)).join(" ")}`);
    for (const { ack, memory } of runs) expect([ack, memory].every(Number.isFinite)).toBe(true);
  }
  const head = ["ack p99", "stage right", "memory each", "a view to all", "bare node:http", "rate to bare"];
  console.log(["", `phones   ${head.map((name) => name.padEnd(15)).join(" ")}`, ...rows].join("\n"));
});
