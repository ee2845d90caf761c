import { isLocal } from "./access.ts";
import type { RoomServer } from "./room-server.ts";
import type { Gate } from "./site.ts";

/** Pages that show the room to phones, and to whom the rest is closed. */
const JOIN = "/join/index.html";
const KEY = "/key/index.html";

/** QR codes hold more when all is in capitals. */
const JOIN_ADDRESS = /^\/(join\/?|join\/index\.html|r\/[^/]*)$/i;
const DECK_ADDRESS = /^\/(index\.html)?$/;
const HOST_ADDRESS = /^\/host(\/(index\.html)?)?$/;
const TASK = /^\/(tasks|headings)\/([^/]+)\.json$/;

/** Everybody may read what the site carries of others. */
const NOTICES = "/third-party-notices.txt";

/**
 * Who gets which file of a site with a room. This machine and the host get everything; all others the page that phones
 * join on, what that loads, and the tasks of steps that were opened. What they may not have is not there.
 * @param open paths of the files that the join page and the page for the host's key load
 * @param joinHeaders headers of those pages
 */
export function createGate(
  server: RoomServer,
  open: ReadonlySet<string>,
  joinHeaders: Readonly<Record<string, string>>,
): Gate {
  return async (context, path, send) => {
    const { incoming } = context.env;
    server.notice(incoming);
    const isOwn = isLocal(incoming);
    if (JOIN_ADDRESS.test(path)) return send(JOIN, joinHeaders);
    if (isOwn && (DECK_ADDRESS.test(path) || HOST_ADDRESS.test(path))) server.keepHost(context);
    if (isOwn || server.isHost(context)) return path === "/host" ? context.redirect("/host/") : undefined;
    if (DECK_ADDRESS.test(path)) return send(JOIN, joinHeaders);
    if (HOST_ADDRESS.test(path)) return path === "/host" ? context.redirect("/host/") : send(KEY, joinHeaders);
    return open.has(path) || path === NOTICES || isOpened(server, path) ? undefined : context.notFound();
  };
}

/** True for the task, or the heading, of an exercise that was opened. */
function isOpened({ room }: RoomServer, path: string): boolean {
  const [, folder, name] = TASK.exec(path) ?? [];
  if (name === undefined) return false;
  return [...room.state.steps.values()].some(({ exercise, set }) => {
    if (folder === "headings" || set === "") return name === exercise;
    return name === `${exercise}.${set}`;
  });
}
