import type { Fact, RoomEvent } from "./events.ts";
import { replay } from "./reducer.ts";

/**
 * The events of a log that hold what must not be kept, as they are to stand instead: everything of people who left,
 * and once the room is closed aliases, what tells one phone from another, and the answers of people taken out.
 */
export function purged(events: readonly RoomEvent[]): RoomEvent[] {
  const { people, left, isClosed } = replay(events);
  return events.flatMap((event) => {
    const { fact } = event;
    if (fact.type !== "joined" && fact.type !== "answered") return [];
    if (left.has(fact.who) || (isClosed && people.get(fact.who)?.isRemoved)) return put(event, { type: "erased" });
    if (!isClosed || fact.type !== "joined" || (fact.phone === "" && fact.alias === undefined)) return [];
    return put(event, { type: "joined", who: fact.who, phone: "" });
  });
}

const put = (event: RoomEvent, fact: Fact): RoomEvent[] => [{ ...event, fact }];
