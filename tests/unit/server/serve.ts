import { onTestFinished } from "vitest";
import { type Command, REFUSALS } from "../../../src/room/protocol.ts";
import { createApi } from "../../../src/server/api/api.ts";
import { listen } from "../../../src/server/listen.ts";
import { createRoomServer, type RoomServer } from "../../../src/server/room-server.ts";
import { createPassingRoom } from "../../../src/server/rooms.ts";
import { catalog } from "../room/pick.ts";

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The body as JSON, where it is. */
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** Somebody who asks a room's server for something. */
export interface Caller {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  cookie: string;
}

export interface Served {
  readonly root: URL;
  readonly server: RoomServer;
  readonly code: string;
  readonly key: string;
  readonly host: Caller;
  /** A caller from another device, without a cookie. */
  stranger(address?: string): Caller;
  /** A phone that has joined. */
  join(alias?: string): Promise<Phone>;
  command(command: Command): Promise<Answer>;
}

export interface Phone extends Caller {
  readonly who: string;
  answer(answer: unknown, more?: object): Promise<Answer>;
}

let made = 0;

const next = (): number => {
  made += 1;
  return made;
};

export const newId = (): string => `made-by-a-phone-${next()}`;

/** What a refused request is answered. */
export const refusal = (code: keyof typeof REFUSALS) => ({ body: { code, message: REFUSALS[code] } });

/** So many phones in a room whose exercise is "pick". */
export async function openPick(served: Served, people = 1): Promise<Phone[]> {
  const phones = await Promise.all(Array.from({ length: people }, () => served.join()));
  await served.command({ do: "open", exercise: "pick", set: "" });
  return phones;
}

/** Serves a room over HTTP until the test ends. */
export async function serveRoom(isRehearsal = false): Promise<Served> {
  const { room, key } = await createPassingRoom({ title: "Workshop", language: "en" }, isRehearsal);
  let port = 0;
  const server = createRoomServer({ room, key, catalog, addresses: () => [`http://127.0.0.1:${port}/`] });
  const listening = await listen(createApi(server), "127.0.0.1", 0);
  port = listening.port;
  onTestFinished(async () => {
    await server.close();
    await listening.close();
  });
  const root = new URL(`http://127.0.0.1:${port}/`);
  const { code } = room.state;
  const host = createCaller(root, {}, server.hostCookie.split(";")[0]);
  const stranger = (address = "10.0.0.1") => createCaller(root, { "x-forwarded-for": address });
  return {
    root,
    server,
    code,
    key,
    host,
    stranger,
    command: (command) => host.post("/api/command", command),
    async join(alias) {
      const caller = stranger(`10.1.0.${next()}`);
      const { body } = await caller.post("/api/join", { code, id: newId(), ...(alias && { alias }) });
      const who = String(body.who);
      return Object.assign(caller, {
        who,
        answer: (answer: unknown, more: object = {}) =>
          caller.post("/api/answer", { who, id: newId(), exercise: "pick", set: "", round: 1, answer, ...more }),
      });
    },
  };
}

function createCaller(root: URL, headers: Record<string, string>, cookie = ""): Caller {
  const caller: Caller = {
    cookie,
    get: async (path) => take(await fetch(new URL(path, root), { headers: { ...headers, cookie: caller.cookie } })),
    async post(path, body, more = {}) {
      const own = { origin: root.origin, "content-type": "application/json", cookie: caller.cookie };
      const text = typeof body === "string" ? body : JSON.stringify(body);
      return take(
        await fetch(new URL(path, root), { method: "POST", headers: { ...headers, ...own, ...more }, body: text }),
      );
    },
  };
  async function take(response: Response): Promise<Answer> {
    const [given] = response.headers.getSetCookie();
    if (given) caller.cookie = given.split(";")[0] ?? "";
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, text, body: isJson ? JSON.parse(text) : {}, headers: response.headers };
  }
  return caller;
}
