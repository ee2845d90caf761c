import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

/** Milliseconds between two looks at the interfaces. */
const LOOK = 3_000;

/** Interfaces of virtual machines, containers and tunnels: no phone in the room is on them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|tailscale|zt|ham)/i;

const isLinkLocal = (address: string): boolean => address.startsWith("169.254.");

/** The range of a home, of carriers and tunnels, of a firm: the first are the likeliest for a room's Wi-Fi. */
const RANGES = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];

function unlikeliness(name: string, address: string): number {
  const range = RANGES.findIndex((pattern) => pattern.test(address));
  return (VIRTUAL.test(name) ? 100 : 0) + (isLinkLocal(address) ? 50 : 0) + (range === -1 ? RANGES.length : range);
}

/** The IPv4 addresses at which other devices may reach this machine, the likeliest first. */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => ({ address, rank: unlikeliness(name, address) })),
  );
  return [...new Set(found.sort((a, b) => a.rank - b.rank).map(({ address }) => address))];
}

/** Undefined when the system cannot say at present: too many files may be open. */
function lookAgain(look: () => string[]): string[] | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/**
 * Looks at the interfaces again and again: a laptop changes networks, and its address with them.
 * @param changed called with the new addresses
 * @returns a function that ends it
 */
export function watchAddresses(changed: (addresses: readonly string[]) => void, look = lanAddresses): () => void {
  let known = look();
  const timer = setInterval(() => {
    const now = lookAgain(look) ?? known;
    if (now.join() === known.join()) return;
    known = now;
    changed(now);
  }, LOOK);
  timer.unref();
  return () => clearInterval(timer);
}
