import { renderUnicodeCompact } from "uqr";
import type { KeptRoom } from "../server/rooms.ts";
import { addressOf, isLoopbackHost, isOpenHost } from "./serving.ts";

/** Where a room is served. */
export interface RoomPlace {
  readonly host: string;
  readonly port: number;
  readonly wanted: number;
  readonly code: string;
  /** False for a room that is gone when the program ends. */
  readonly isKept: boolean;
  /** Where phones may reach it, the likeliest first. */
  readonly addresses: readonly string[];
}

/** A code as people read it out: in two halves. */
export const spellCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** What is printed once a room can be joined: the deck's, the host's and the phones' addresses, code and QR. */
export function describeRoom(place: RoomPlace): string {
  const { host, port, wanted } = place;
  const own = addressOf(host, port);
  const taken = port !== wanted && wanted !== 0 ? [`Port ${wanted} is taken, so this is ${port}.`] : [];
  return [
    ...taken,
    "",
    `  Deck   ${own}`,
    `  Host   ${own}host/`,
    ...describeJoin(place),
    "",
    "On this machine every page opens; other devices get the page to join on, and nothing else without the host’s key.",
    place.isKept ? "Ctrl-C stops it; the next start offers this room again." : "Ctrl-C stops it.",
  ].join("\n");
}

/** What is printed when this machine has got other addresses. */
export const describeMove = (place: Parameters<typeof describeJoin>[0]): string =>
  ["", "This machine’s addresses have changed, and the QR code on the stage with them.", ...describeJoin(place)].join(
    "\n",
  );

/** The lines that tell phones where to go. */
function describeJoin({ host, addresses, code }: Pick<RoomPlace, "host" | "addresses" | "code">): string[] {
  const [first = "", ...others] = addresses;
  const lines = [`  Join   ${first}   with the code ${spellCode(code)}`, ...others.map((other) => `         ${other}`)];
  if (isLoopbackHost(host)) return [...lines, "", "Phones cannot reach this address: it is this machine’s own."];
  if (isOpenHost(host) && isLoopbackHost(new URL(first).hostname)) {
    return [...lines, "", "This machine is on no network now, so phones cannot reach it yet."];
  }
  const qr = renderUnicodeCompact(`${first}r/${code}`, { border: 2 });
  return [...lines, "", qr.replaceAll(/^/gm, "  ")];
}

/** What is printed of a rehearsal. */
export const describeRehearsal = (phones: number): string =>
  [
    "",
    `Rehearsal: ${phones} simulated ${phones === 1 ? "phone joins" : "phones join"} within ten seconds and answer what you open.`,
    "Real phones may join too. Nothing of it is kept, and it is no part of any other room.",
  ].join("\n");

/** A room in a few words: when it was last used, its code and how many are in it. */
export function describeKept({ state, at }: KeptRoom, now = Date.now()): string {
  const people = [...state.people.values()].filter(({ isRemoved }) => !isRemoved).length;
  const who = people === 0 ? "nobody in it" : `${people} ${people === 1 ? "person" : "people"} in it`;
  return `code ${spellCode(state.code)}, ${who}, last used ${ago(now - at)} ago`;
}

function ago(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return minutes === 1 ? "a minute" : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return hours === 1 ? "an hour" : `${hours} hours`;
  return `${Math.round(hours / 24)} days`;
}
