import { hostname } from "node:os";

/** Waits until someone ends the program: Ctrl-C, or a polite kill. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });

/** Names by which requests may call a server that listens on `host`. */
export const trustedNames = (host: string): string[] => [host, hostname(), `${hostname()}.local`];

/** The address to open on this machine for a server that listens on `host`. */
export function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}/`;
}

/** Says where the deck is, and why not where it was asked for. */
export function sayAddress(address: string, port: number, wanted: number): void {
  if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} is taken, so this is ${port}.`);
  console.log(`\n  ${address}\n\nCtrl-C stops it.`);
}

/** Opens the address in a browser when a person at a desktop is there to see it. */
export async function openBrowser(address: string, wanted: boolean): Promise<void> {
  if (!wanted || !hasDesktop()) return;
  const { default: open } = await import("open");
  const child = await open(address).catch(() => undefined);
  child?.once("error", () => console.log("No browser could be opened; open the address yourself."));
}

function hasDesktop(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || !process.stdout.isTTY) return false;
  return process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
}
