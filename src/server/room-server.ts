import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { generateCookie, getCookie, setCookie } from "hono/cookie";
import type { Catalog } from "../room/catalog.ts";
import { doorView, type Scene } from "../room/views.ts";
import { isLocal, isLoopback } from "./access.ts";
import { createTokens, phoneName, type Tokens } from "./keys.ts";
import type { LiveRoom } from "./live-room.ts";
import { createPresence, type Presence } from "./presence.ts";
import { createSource } from "./source.ts";
import { createStreams, type Source, type Streams } from "./streams.ts";

/** Hono with Node's own request and response at hand. */
export interface Env {
  Bindings: HttpBindings;
}

/** How long a phone or host is known again, in seconds: a week. */
const WEEK = 7 * 24 * 60 * 60;

const COOKIE = { httpOnly: true, sameSite: "Strict", path: "/", maxAge: WEEK } as const;

/** Milliseconds between two tries to write, while the room cannot save. */
const PROBE = 3_000;

/** What a room needs beside its log. */
export interface RoomGiven {
  readonly room: LiveRoom;
  catalog: Catalog;
  /** The host's key. */
  readonly key: string;
  /** The addresses of this server, the likeliest for phones first; each ends in a slash. */
  addresses(): readonly string[];
}

/** A room that is being served: its log's state, who is there, and what they are sent. */
export interface RoomServer {
  readonly room: LiveRoom;
  readonly tokens: Tokens;
  readonly presence: Presence;
  readonly source: Source;
  readonly streams: Streams;
  readonly catalog: Catalog;
  /** What somebody with the code, but not in the room, gets. */
  door(): string;
  /** Has everyone see what the log does not tell: other addresses, a first phone. */
  refresh(): void;
  /** Takes note of a request, which may be the first from another device. */
  notice(request: IncomingMessage): void;
  isHost(context: Context<Env>): boolean;
  /** Hash of the phone's cookie. */
  phoneOf(context: Context<Env>): string | undefined;
  tokenOf(context: Context<Env>): string | undefined;
  keepPhone(context: Context<Env>, token: string): void;
  keepHost(context: Context<Env>): void;
  /** The header that makes a browser the host's. */
  readonly hostCookie: string;
  close(): Promise<void>;
}

/** Serves a room: keeps everyone's view true until it is closed. */
export function createRoomServer({ room, catalog, key, addresses }: RoomGiven): RoomServer {
  const tokens = createTokens(key);
  const presence = createPresence(() => streams.touch(new Set()));
  let reached: number | undefined;
  const scene = (): Scene => ({
    now: Date.now(),
    catalog,
    present: presence.present,
    joins: addresses(),
    hosts: addresses().map((address) => `${address}host/#${key}`),
    ...(reached !== undefined && { reached }),
    ...(room.fault !== undefined && { fault: room.fault }),
  });
  const source = createSource(() => room.state, scene);
  const streams = createStreams(source);
  room.onChange(streams.touch);
  const probe = setInterval(() => room.fault !== undefined && void room.probe(), PROBE);
  probe.unref();

  const cookies = { phone: `staffroom-${room.state.id}`, host: `staffroom-host-${room.state.id}` };
  const hostCookie = generateCookie(cookies.host, tokens.host, COOKIE);
  const tokenOf = (context: Context<Env>) => getCookie(context, cookies.phone);

  return {
    room,
    tokens,
    presence,
    source,
    streams,
    catalog,
    door: () => JSON.stringify(doorView(room.state, scene())),
    refresh: () => streams.touch("all"),
    notice(request) {
      // Simulated phones show nothing of the network: they are on this machine, whatever they say.
      if (reached !== undefined || isLocal(request) || (room.state.isRehearsal && isLoopback(request))) return;
      reached = Date.now();
      streams.touch(new Set());
    },
    isHost: (context) => tokens.isHostToken(getCookie(context, cookies.host)),
    tokenOf,
    phoneOf(context) {
      const token = tokenOf(context);
      return token === undefined ? undefined : phoneName(token);
    },
    keepPhone: (context, token) => setCookie(context, cookies.phone, token, COOKIE),
    keepHost: (context) => context.header("Set-Cookie", hostCookie, { append: true }),
    hostCookie,
    async close() {
      clearInterval(probe);
      presence.close();
      streams.close();
      await room.close();
    },
  };
}
