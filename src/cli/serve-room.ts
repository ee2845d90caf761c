import { lanAddresses, watchAddresses } from "../server/addresses.ts";
import { createApi } from "../server/api/api.ts";
import { createGate } from "../server/gate.ts";
import { listen } from "../server/listen.ts";
import { createRoomServer, type RoomServer } from "../server/room-server.ts";
import type { OpenedRoom } from "../server/rooms.ts";
import { createSite } from "../server/site.ts";
import { filesOf, loadCatalog, readAbout } from "../server/site-parts.ts";
import { JOIN_PAGE, KEY_PAGE } from "../vite/base-config.ts";
import { joinHeaders, policyHeaders } from "../vite/policy.ts";
import { addressOf, isOpenHost, listening, trustedNames } from "./serving.ts";

export interface RoomRequest {
  /** The built site's folder, absolute. */
  readonly site: string;
  /** The address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Whether slides may show files of other hosts. */
  readonly allowRemote: boolean;
  /** Called when this machine has got other addresses. */
  moved?(addresses: readonly string[]): void;
}

/** A room that is being served with its site. */
export interface ServedRoom {
  readonly server: RoomServer;
  readonly port: number;
  /** Where phones may reach it, the likeliest first. */
  addresses(): readonly string[];
  close(): Promise<void>;
}

/**
 * Serves a built site and the room beside it.
 * @throws {Mistake} when this machine cannot listen there
 */
export async function serveRoom(request: RoomRequest, { room, key }: OpenedRoom): Promise<ServedRoom> {
  const { site, host, allowRemote } = request;
  let port = request.port;
  let lan = lanAddresses();
  const addresses = () => reachableAt(host, port, lan);
  const catalog = await loadCatalog(site, readAbout(site));
  const server = createRoomServer({ room, key, catalog, addresses });
  const gate = createGate(server, filesOf(site, [JOIN_PAGE, KEY_PAGE]), joinHeaders());
  const options = { folder: site, headers: policyHeaders(allowRemote), hosts: trustedNames(host) };
  const app = createSite(options, gate, createApi(server));
  const open = await listening(host, port, () => listen(app, host, port));
  port = open.port;
  const stop = watchAddresses((now) => {
    lan = [...now];
    server.refresh();
    request.moved?.(addresses());
  });
  return {
    server,
    port,
    addresses,
    async close() {
      stop();
      await server.close();
      await open.close();
    },
  };
}

/** The addresses of a server that listens on `host`; this machine's own where there is no network. */
function reachableAt(host: string, port: number, lan: readonly string[]): string[] {
  const names = isOpenHost(host) && lan.length > 0 ? lan : [host];
  return names.map((name) => addressOf(name, port));
}
