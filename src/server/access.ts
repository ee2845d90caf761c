import type { IncomingMessage } from "node:http";
import { isIPv4 } from "node:net";

/** What the headers of proxies and tunnels are called: a request that has one comes from elsewhere. */
const FORWARDING = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** True when a request comes from this machine itself. */
export const isLoopback = (request: Pick<IncomingMessage, "socket">): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? "");

/** True when a request comes from this machine, and not through a proxy or tunnel on it. */
export const isLocal = (request: Pick<IncomingMessage, "socket" | "headers">): boolean =>
  isLoopback(request) && FORWARDING.every((name) => request.headers[name] === undefined);

/**
 * What counts as one caller where tries are counted: the address, or what a proxy on this machine says it is. Never
 * written down.
 */
export function callerOf(request: Pick<IncomingMessage, "socket" | "headers">): string {
  const { remoteAddress = "" } = request.socket;
  const forwarded = request.headers["x-forwarded-for"];
  const last = isLoopback(request)
    ? String(forwarded ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : undefined;
  return networkOf((last || remoteAddress).replace(/^::ffff:/, ""));
}

/** One machine may use any of 2 to the 64 addresses of IPv6. */
const networkOf = (address: string): string => (isIPv4(address) ? address : address.split(":").slice(0, 4).join(":"));
