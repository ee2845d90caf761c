import * as v from "valibot";
import { type Json, type Step, stepKey } from "../../../model/index.ts";
import type { Shelf } from "./shelf.ts";

const recited = v.object({
  label: v.string(),
  text: v.string(),
  mark: v.optional(v.object({ shape: v.string(), hue: v.string(), letter: v.string() })),
  kept: v.optional(v.boolean()),
});

const sheet = v.object({
  version: v.literal(1),
  exercise: v.string(),
  set: v.string(),
  round: v.number(),
  title: v.string(),
  shares: v.picklist(["nothing", "answer"]),
  /** When it was last written on, in milliseconds since 1970. */
  at: v.number(),
  progress: v.object({ done: v.number(), total: v.number() }),
  /** What the person did, as it stands on this phone. */
  recited: v.array(recited),
  /** The answer, once it is finished: for exercises that use it. */
  answer: v.optional(v.unknown()),
  /** What was sent, or waits to be. */
  sent: v.optional(
    v.object({
      id: v.string(),
      /** What the server is told: `null` where nothing is shared. */
      answer: v.unknown(),
      /** What the answer was made of, told apart from what has been changed since. */
      of: v.unknown(),
      recited: v.array(recited),
      at: v.number(),
      received: v.optional(v.number()),
      /** The number of the room's log that holds it. */
      seq: v.optional(v.number()),
      /** Why the room did not take it. */
      refused: v.optional(v.string()),
    }),
  ),
  /** True when the host has erased what the room had. */
  erased: v.optional(v.boolean()),
  /** What the room and we said, once that was shown. */
  shown: v.optional(
    v.object({
      room: v.string(),
      summary: v.string(),
      items: v.array(v.object({ label: v.string(), text: v.string() })),
    }),
  ),
});

/** All that one person did in one step, as this phone keeps it: it can be read without server, task or kind. */
export type Sheet = v.InferOutput<typeof sheet>;
export type Sent = NonNullable<Sheet["sent"]>;

/** The sheets of one room. */
export interface Sheets {
  get(who: string, step: Step): Sheet | undefined;
  put(who: string, sheet: Sheet): void;
  /** What was written on longest ago comes first. */
  list(who: string): readonly Sheet[];
  /** Every person with a sheet here. */
  people(): readonly string[];
  /** Takes away what one person did, drafts included. */
  erase(who: string): void;
}

const SHEET = "sheet|";
const DRAFT = "draft|";

/** The name of a draft on the shelf. `task` is the task's text: when an author changes it, the draft starts anew. */
export const draftName = (room: string, who: string, step: Step, task: string): string =>
  `${DRAFT}${room}|${who}|${stepKey(step)}|${digest(task)}`;

/** FNV-1a, 32 bits, as hexadecimal: tells two texts apart, and is no secret. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** What people did in a room, on a shelf. What is there but cannot be read is passed over. */
export function openSheets(shelf: Shelf, room: string): Sheets {
  const start = `${SHEET}${room}|`;
  const read = (name: string): Sheet[] => {
    const result = v.safeParse(sheet, shelf.get(name));
    return result.success ? [result.output] : [];
  };
  return {
    get: (who, step) => read(`${start}${who}|${stepKey(step)}`)[0],
    put: (who, sheet) => shelf.set(`${start}${who}|${stepKey(sheet)}`, sheet as Json),
    list: (who) =>
      shelf
        .names(`${start}${who}|`)
        .flatMap(read)
        .sort((a, b) => a.at - b.at),
    people: () => [...new Set(shelf.names(start).map((name) => name.slice(start.length).split("|")[0] ?? ""))],
    erase(who) {
      for (const name of [...shelf.names(`${start}${who}|`), ...shelf.names(`${DRAFT}${room}|${who}|`)])
        shelf.remove(name);
    },
  };
}
