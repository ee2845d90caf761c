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
import type { RoomServer } from "../../src/server/room-server.ts";
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

/** Milliseconds, by a clock that both processes have. */
const clock = (): number => performance.timeOrigin + performance.now();

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
    send(text: string): void {
      for (const response of open) response.write(text);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Marks views to be sent, and waits until the server begins to: eight times a second at most.
 * @param also done first
 * @returns when it began
 */
const nextRound = (
  { source, streams }: RoomServer,
  whose: ReadonlySet<string> | "all",
  also: () => void = () => undefined,
): Promise<number> =>
  new Promise((resolve) => {
    const { prepare } = source;
    source.prepare = () => {
      source.prepare = prepare;
      resolve(clock());
      also();
      prepare();
    };
    streams.touch(whose);
  });

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
    const time = async (of: "phones" | "bare", send: () => Promise<number>): Promise<number> => {
      await phones.ask("expect", { of, bytes });
      const began = await send();
      return (await phones.ask<number>("received", { of })) - began;
    };
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < BROADCASTS; turn += 1) {
      ours.push(await time("phones", () => nextRound(served.server, "all")));
      // Both begin from the same timer; here only the stage gets a view beside.
      theirs.push(await time("bare", () => nextRound(served.server, new Set(), () => bare.send(event))));
    }
    return { ack: p99(times), stage, memory, fanOut: median(ours), bare: median(theirs) };
  } finally {
    phones.stop();
    bare.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is told of a run, with the most or least it may be. */
const FIGURES = [
  { name: "ack p99", of: ({ ack }: Figures) => ack, unit: "ms", most: { 300: 150, 1000: 300 } },
  { name: "stage right", of: ({ stage }: Figures) => stage, unit: "ms", most: { 300: 1_500, 1000: 1_500 } },
  { name: "memory each", of: ({ memory }: Figures) => memory / 1_000, unit: "kB", most: { 300: 25, 1000: 25 } },
  { name: "a view to all", of: ({ fanOut }: Figures) => fanOut, unit: "ms" },
  { name: "bare node:http", of: ({ bare }: Figures) => bare, unit: "ms" },
  { name: "rate to bare", of: ({ fanOut, bare }: Figures) => bare / fanOut, unit: "", least: 0.7 },
] as const;

test("room: phones that answer within one second", async () => {
  test.setTimeout(600_000);
  const rows: string[] = [];
  for (const count of [300, 1_000] as const) {
    const runs: Figures[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(count));
    const cells = FIGURES.map((figure) => {
      const found = median(runs.map(figure.of));
      const most = "most" in figure ? figure.most[count] : Number.POSITIVE_INFINITY;
      const least = "least" in figure ? figure.least : Number.NEGATIVE_INFINITY;
      expect.soft(found, `${figure.name} of ${count} phones`).toBeLessThanOrEqual(most);
      expect.soft(found, `${figure.name} of ${count} phones`).toBeGreaterThanOrEqual(least);
      const limit = [most, least].find(Number.isFinite);
      const shown = `${found.toFixed(figure.unit === "ms" ? 0 : 2)} ${figure.unit}`.trim();
      return limit === undefined ? shown : `${shown} (${limit})`;
    });
    rows.push(`${String(count).padEnd(8)} ${cells.map((cell) => cell.padEnd(16)).join("")}`);
  }
  console.log(["", `phones   ${FIGURES.map(({ name }) => name.padEnd(16)).join("")}`, ...rows].join("\n"));
});
