import { post } from "../../room/send.ts";
import { API } from "../../room/wire.ts";
import type { Relay } from "./protocol.ts";

/** A relay through a room's server: `take` is to be given what its stream brings of other pages. */
export interface RoomRelay extends Relay {
  take(value: unknown): void;
}

/** Makes a relay through the server of the room at `root`, the site's address. */
export function createRelay(root: URL): RoomRelay {
  const listeners = new Set<(value: unknown) => void>();
  return {
    // Whoever misses a message is told all again when asked: nothing is kept for later.
    say: (message) => void post(root, API.link, message).catch(() => {}),
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    take(value) {
      for (const hear of listeners) hear(value);
    },
  };
}
