import { hostname } from "node:os";
import { Mistake } from "../vite/mistake.ts";

/** Waits until someone ends the program: Ctrl-C, or a polite kill. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });

/** Names by which requests may call a server that listens on `host`. */
export const trustedNames = (host: string): string[] => [host, hostname(), `${hostname()}.local`];

/** True for a host that stands for every address of this machine. */
export const isOpenHost = (host: string): boolean => host === "0.0.0.0" || host === "::";

/** The address to open on this machine for a server that listens on `host`. */
export function addressOf(host: string, port: number): string {
  const name = isOpenHost(host) ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}/`;
}

const NO_LISTENING: Readonly<Record<string, string>> = {
  EACCES: "this user may not use that port",
  EADDRINUSE: "it and the ports after it are taken",
  EADDRNOTAVAIL: "that is not an address of this machine",
  EAI_AGAIN: "that name cannot be looked up now",
  EINVAL: "that is not an address to listen on",
  ENOTFOUND: "there is no machine of that name",
};

/**
 * Does work that listens at `host` on `port`.
 * @throws {Mistake} when this machine cannot listen there
 */
export async function listening<T>(host: string, port: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
    const reason = NO_LISTENING[String(error.code)] ?? error.message;
    throw new Mistake(`Cannot listen on ${host}, port ${port}: ${reason}.`, "Try another --port or --host.");
  }
}

/** True for a host that only this machine can reach. */
export const isLoopbackHost = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);

/** What is printed once a server answers: its address, why it is not the one asked for, and who else can open it. */
export function describeServing(host: string, port: number, wanted: number): string {
  const taken = port !== wanted && wanted !== 0 ? [`Port ${wanted} is taken, so this is ${port}.`] : [];
  const open = isLoopbackHost(host)
    ? []
    : ["Anyone on this network can open the deck, with the facilitator's notes and the solutions."];
  return [...taken, "", `  ${addressOf(host, port)}`, "", ...open, "Ctrl-C stops it."].join("\n");
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
