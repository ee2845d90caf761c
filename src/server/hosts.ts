import { isIP } from "node:net";

/**
 * Whether a `Host` header names this server in a way that DNS rebinding cannot: an address, localhost, or one of
 * `names`. A page of a foreign site that has its own name resolve to this machine is refused.
 * @see https://datatracker.ietf.org/doc/html/rfc9110#name-host-and-authority
 */
export function isTrustedHost(header: string | undefined, names: readonly string[]): boolean {
  const name = /^(\[[^\]]+\]|[^:]+)(:\d+)?$/.exec(header ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (isIP(name.replace(/^\[|\]$/g, "")) !== 0) return true;
  return name === "localhost" || name.endsWith(".localhost") || names.some((known) => known.toLowerCase() === name);
}
