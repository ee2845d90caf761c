import * as v from "valibot";
import type { Json } from "../model/index.ts";
import { command } from "./protocol.ts";

const text = v.string();
const json = v.unknown() as v.GenericSchema<unknown, Json>;

/** What a room's log holds. Nothing in it names a person but the alias they chose, or tells where they were. */
export const fact = v.variant("type", [
  v.object({
    type: v.literal("opened"),
    id: text,
    code: text,
    title: text,
    language: text,
    settings: v.object({ alias: v.boolean(), minGroup: v.number() }),
    isRehearsal: v.boolean(),
  }),
  /** `phone` is a hash: whoever reads the log cannot pass for that phone. */
  v.object({ type: v.literal("joined"), who: text, phone: text, alias: v.optional(text) }),
  v.object({
    type: v.literal("answered"),
    who: text,
    /** Made by the phone: the same answer sent twice has the same. */
    id: text,
    /** The kind's own name, for who reads the log when the workshop has changed. */
    kind: text,
    exercise: text,
    set: text,
    round: v.number(),
    answer: json,
  }),
  v.object({ type: v.literal("left"), who: text }),
  v.object({ type: v.literal("commanded"), command }),
  /** Stands where something was that its owner had erased. */
  v.object({ type: v.literal("erased") }),
]);

export type Fact = v.InferOutput<typeof fact>;
export type Opened = Extract<Fact, { type: "opened" }>;

/** A fact in a log. */
export interface RoomEvent {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number;
  readonly fact: Fact;
}
