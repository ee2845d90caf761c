import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

export interface Listening {
  /** The port in use: the one wanted, or the next that was free. */
  readonly port: number;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/** What answers requests: a Hono app. */
type App = { readonly fetch: Parameters<typeof getRequestListener>[0] };

/** How long a connection may be idle, in milliseconds: a phone that answers now and then need not make another. */
const KEEP = 20_000;

/** How long a request may take to arrive, and how often that is looked at, in milliseconds. */
const SLOWEST = 30_000;
const LOOK = 5_000;

/** How many connections may wait to be taken: a room answers all at once when its time is up. */
const BACKLOG = 2_048;

/** How many ports to try from the wanted one on. */
const TRIES = 50;

/**
 * Serves `app` at `host` on `port`, or on the next free port when that one is taken. Port 0 takes any.
 * @throws the system's error when the address cannot be used, or no port near the wanted one is free
 */
export async function listen(app: App, host: string, port: number): Promise<Listening> {
  const server = createServer({ connectionsCheckingInterval: LOOK }, getRequestListener(app.fetch));
  server.keepAliveTimeout = KEEP;
  server.headersTimeout = SLOWEST;
  server.requestTimeout = SLOWEST;
  for (let tried = 0; ; tried += 1) {
    try {
      await listenOnce(server, host, port + tried);
      break;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || tried === TRIES || port + tried >= 65_535) throw error;
    }
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listenOnce = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off("error", reject);
      resolve();
    });
  });
