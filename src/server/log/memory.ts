import type { RoomEvent } from "../../room/events.ts";
import { checkOrder, createListeners, type RoomLog } from "./log.ts";

/** A log that ends with the process: for rehearsals. */
export function openMemoryLog(): RoomLog {
  const { subscribe, tell } = createListeners();
  const kept: RoomEvent[] = [];
  return {
    async append(events) {
      checkOrder(kept.length, events);
      kept.push(...events);
      tell(events);
    },
    readSince: async (seq) => kept.slice(seq),
    subscribe,
    async rewrite(events) {
      for (const event of events) if (kept[event.seq - 1]) kept[event.seq - 1] = event;
    },
    close: async () => undefined,
  };
}
