import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { HostView, Json, Step } from "../../../src/model/index.ts";
import { API, type Command } from "../../../src/room/protocol.ts";
import { serveCli } from "./cli.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Somebody in a room without a page: what a phone sends and is told. */
export interface Scripted {
  readonly who: string;
  readonly cookie: string;
  /** @returns 200, or the refusal's code */
  answer(step: Step, answer: Json): Promise<number | string>;
  leave(): Promise<Response>;
  /** GETs an address as this phone. */
  get(path: string): Promise<Response>;
}

/** A live room on a server of its own, with `archetype-sort` and `glue-visibility` on its slides, and a kind that fails. */
export interface TestRoom {
  readonly url: string;
  readonly code: string;
  readonly folder: string;
  output(): string;
  /** Asks as the host. @throws with the refusal's code */
  command(command: Command): Promise<void>;
  /** As the host sees the room. */
  view(): Promise<HostView>;
  /** Has somebody join by script. */
  join(alias?: string): Promise<Scripted>;
  /** Ends the server and starts it again at the same address, with the same room. */
  restart(): Promise<void>;
  /** The same, without a chance to tidy up. */
  crash(): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** Headers that make a caller on this machine one from the network, as a phone is. */
export const asPhone = (at: number): Record<string, string> => ({ "x-forwarded-for": `192.168.7.${at % 250}` });

let phones = 0;

/** Starts a room. Its folder is a copy, since one command serves a folder at a time. */
export async function startRoom(...args: string[]): Promise<TestRoom> {
  const folder = await mkdtemp(join(tmpdir(), "staffroom-room-"));
  await cp(join(repository, "tests/fixtures/workshops/room"), folder, { recursive: true });
  for (const id of ["archetype-sort", "glue-visibility", "archetype-lean", "org-need"]) {
    await cp(join(repository, "exercises", id), join(folder, "exercises", id), { recursive: true });
  }
  await cp(join(repository, "tests/fixtures/faulty-kind/exercises"), join(folder, "exercises"), { recursive: true });
  let server = await serveCli("start", folder, "--port", "0", "--room", "new", ...args);
  const { url } = server;
  const origin = new URL(url).origin;
  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    fetch(new URL(path, url), {
      method: "POST",
      headers: { "content-type": "application/json", origin, ...headers },
      body: JSON.stringify(body),
    });
  const host = { cookie: cookieOf(await fetch(url)) };
  const again = async (end: () => Promise<void>) => {
    await end();
    server = await serveCli("start", folder, "--port", new URL(url).port, "--room", "last", ...args);
  };
  const view = async () =>
    (await (await fetch(new URL(`${API.view}?role=host`, url), { headers: host })).json()) as HostView;
  const { code } = (await view()).room;
  return {
    url,
    code,
    folder,
    output: () => server.output(),
    view,
    async command(command) {
      const response = await post(API.command, command, host);
      if (!response.ok) throw new Error(`${command.do}: ${await codeOf(response)}`);
    },
    async join(alias) {
      const from = asPhone(++phones);
      const id = `scripted-phone-${String(phones).padStart(8, "0")}`;
      const joined = await post(API.join, { code, id, ...(alias === undefined ? {} : { alias }) }, from);
      if (!joined.ok) throw new Error(`join: ${await codeOf(joined)}`);
      const { who } = (await joined.json()) as { who: string };
      const headers = { ...from, cookie: cookieOf(joined) };
      let sent = 0;
      return {
        who,
        cookie: headers.cookie,
        async answer(step, answer) {
          const response = await post(API.answer, { who, id: `${id}-${++sent}`, ...step, answer }, headers);
          return response.ok ? response.status : codeOf(response);
        },
        leave: () => post(API.leave, { who }, headers),
        get: (path) => fetch(new URL(path, url), { headers, redirect: "manual" }),
      };
    },
    restart: () => again(server.stop),
    crash: () => again(server.kill),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a whole answer to a sort, with each card in the bin of the number that is asked for. */
export type SortAnswers = (bin: (at: number) => number) => Json;

interface SortTask {
  readonly cards: readonly { readonly id: string; readonly title: string }[];
  readonly bins: readonly { readonly id: string }[];
}

/** The sort's task as the room's server has it; `set` is empty for all its cards. */
export const sortTask = async ({ url }: TestRoom, set = "six"): Promise<SortTask> =>
  (await fetch(`${url}tasks/archetype-sort${set && `.${set}`}.json`)).json() as Promise<SortTask>;

export async function sortAnswers(room: TestRoom, set?: string): Promise<SortAnswers> {
  const { cards, bins } = await sortTask(room, set);
  return (bin) => ({ placed: Object.fromEntries(cards.map(({ id }, at) => [id, bins[bin(at) % bins.length]!.id])) });
}

const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
