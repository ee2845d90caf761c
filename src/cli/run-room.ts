import { startRehearsal } from "../server/rehearsal/rehearsal.ts";
import { createPassingRoom, type OpenedRoom } from "../server/rooms.ts";
import { readAbout } from "../server/site-parts.ts";
import { type Choice, withChosenRoom } from "./choose-room.ts";
import { describeMove, describeRehearsal, describeRoom } from "./describe-room.ts";
import { serveRoom } from "./serve-room.ts";
import { addressOf, openBrowser, untilStopped } from "./serving.ts";

export interface RoomRun {
  /** The built site's folder, absolute. */
  readonly site: string;
  /** Where rooms are kept, absolute. */
  readonly rooms: string;
  readonly choice: Choice;
  /** How many phones to simulate, in a room that is not kept; none with 0. */
  readonly phones: number;
  readonly host: string;
  /** The port that was asked for. */
  readonly wanted: number;
  /** Whether to open a browser. */
  readonly opens: boolean;
  /** Whether slides may show files of other hosts. */
  readonly allowRemote: boolean;
  /** Called with the deck's address once it answers. */
  announce(address: string): void;
}

/**
 * Serves a site with a room until someone ends the program.
 * @throws {Mistake} when the room cannot be kept, or this machine cannot listen
 */
export async function runRoom(run: RoomRun): Promise<void> {
  const about = readAbout(run.site);
  if (run.phones > 0) return serveUntilStopped(run, await createPassingRoom(about, true));
  return withChosenRoom(run.rooms, run.choice, about, (opened, announceRoom) => {
    const announce = (address: string) => {
      run.announce(address);
      announceRoom(address);
    };
    return serveUntilStopped({ ...run, announce }, opened);
  });
}

async function serveUntilStopped(run: RoomRun, opened: OpenedRoom): Promise<void> {
  const { host, wanted, phones } = run;
  const { code } = opened.room.state;
  const moved = (addresses: readonly string[]) => console.log(describeMove({ host, code, addresses }));
  const served = await serveRoom({ ...run, port: wanted, moved }, opened);
  const stopped = untilStopped();
  const address = addressOf(host, served.port);
  run.announce(address);
  const place = { host, port: served.port, wanted, code, addresses: served.addresses(), isKept: phones === 0 };
  console.log(describeRoom(place));
  const { catalog } = served.server;
  const end = startRehearsal({ root: new URL(address), code, count: phones, catalog });
  if (phones > 0) console.log(describeRehearsal(phones));
  await openBrowser(address, run.opens);
  await stopped;
  end();
  await served.close();
}
