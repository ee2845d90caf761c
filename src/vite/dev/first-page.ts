import type { ViteDevServer } from "vite";

/** Nobody waits longer for a page, in milliseconds: perhaps none is opened. */
const LONGEST = 3000;

const known = new WeakMap<ViteDevServer, Promise<void>>();

/**
 * Resolves once an open page has shown its first slide, or nobody has opened one for a while. What the first slide does
 * not need waits for it, so that server and browser have the machine for themselves; it never resolves on a server that
 * is closed before.
 */
export function firstPage(server: ViteDevServer): Promise<void> {
  const shown =
    known.get(server) ??
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST);
      server.environments.client.hot.on("staffroom:hello", () => resolve());
      server.httpServer?.once("close", () => clearTimeout(timer));
    });
  known.set(server, shown);
  return shown;
}
