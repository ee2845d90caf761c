import * as v from "valibot";
import type { Json } from "../model/index.ts";

export * from "./wire.ts";

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const json = v.unknown() as v.GenericSchema<unknown, Json>;
const step = { exercise: text, set: v.pipe(v.string(), v.maxLength(200)), round: v.picklist([1, 2]) };

export const joinRequest = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(40)),
  alias: v.optional(v.pipe(v.string(), v.maxLength(400))),
  /** Made by chance on the phone, so that a join sent twice makes one person, and nobody else can. */
  id: v.pipe(text, v.minLength(16)),
});
export type JoinRequest = v.InferOutput<typeof joinRequest>;

export const answerRequest = v.strictObject({
  /** The person on this phone. */
  who: text,
  /** Made by the phone, so that a retry is harmless. */
  id: text,
  ...step,
  /** `null` says "done" where nothing is shared. */
  answer: json,
});
export type AnswerRequest = v.InferOutput<typeof answerRequest>;

/** Leaves the room, and erases every answer of that person. */
export const leaveRequest = v.strictObject({ who: text });
export const hostRequest = v.strictObject({ key: v.pipe(v.string(), v.maxLength(200)) });

const on = v.boolean();

/** What a host may ask for. One that the phase does not allow is refused with `not-now` and changes nothing. */
export const command = v.variant("do", [
  /** Opens an exercise, or unlocks it: round 1 unless it is in a later one. Not from revealed. */
  v.strictObject({ do: v.literal("open"), exercise: text, set: v.pipe(v.string(), v.maxLength(200)) }),
  v.strictObject({ do: v.literal("lock") }),
  v.strictObject({ do: v.literal("show") }),
  /** A second round, from locked or shown. */
  v.strictObject({ do: v.literal("again") }),
  /** The solution, for stage and phones; ends voting and cannot be unseen. */
  v.strictObject({ do: v.literal("reveal") }),
  /** Takes the result off the stage, or puts it back. */
  v.strictObject({ do: v.literal("hide"), on }),
  /** Leaves the exercise: no step is current. */
  v.strictObject({ do: v.literal("end") }),
  /** Erases the answers of the current round, and opens it again. */
  v.strictObject({ do: v.literal("reset") }),
  /** Takes back the last reset, removal, or moderation. */
  v.strictObject({ do: v.literal("undo") }),
  v.strictObject({ do: v.literal("focus"), item: v.nullable(text) }),
  v.strictObject({ do: v.literal("page"), page: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ do: v.literal("text"), id: text, state: v.picklist(["waiting", "shown", "hidden"]) }),
  /** Sets a countdown of so many minutes, or takes it away with 0. */
  v.strictObject({ do: v.literal("timer"), minutes: v.pipe(v.number(), v.minValue(0), v.maxValue(600)) }),
  v.strictObject({ do: v.literal("pause"), on }),
  /** A minute more. */
  v.strictObject({ do: v.literal("more") }),
  /** Blanks stage and phones. */
  v.strictObject({ do: v.literal("blank"), on }),
  v.strictObject({ do: v.literal("show-join"), on }),
  v.strictObject({ do: v.literal("door"), locked: v.boolean() }),
  v.strictObject({ do: v.literal("remove"), who: text }),
  v.strictObject({ do: v.literal("alias"), on }),
  v.strictObject({ do: v.literal("min-group"), count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)) }),
  /** The deck is at this slide. */
  v.strictObject({ do: v.literal("slide"), id: text, title: v.pipe(v.string(), v.maxLength(400)) }),
  /** Ends the room: nobody gets in, answers are kept for the host. */
  v.strictObject({ do: v.literal("close") }),
]);
export type Command = v.InferOutput<typeof command>;
