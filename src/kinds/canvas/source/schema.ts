import * as v from "valibot";
import { idSchema, textSchema, textUpTo } from "../../shared/source/schema.ts";
import { FIELD_TYPES } from "../types.ts";

const fieldSchema = v.strictObject({
  id: idSchema,
  type: v.optional(v.picklist(FIELD_TYPES), "text"),
  ask: textUpTo(80, "a question"),
  hint: v.optional(textUpTo(100, "a hint")),
  beside: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
  days: v.optional(v.pipe(v.number(), v.integer("it counts whole days."), v.minValue(1, "it looks ahead."))),
  entry: v.optional(textUpTo(40, "an entry’s beginning")),
  example: textSchema,
});

const partSchema = v.strictObject({
  id: idSchema,
  name: textUpTo(28, "a part’s name"),
  hint: v.optional(textUpTo(100, "a hint")),
  fields: v.pipe(v.array(fieldSchema), v.nonEmpty("a part needs at least one field.")),
});

/** The fields of a `canvas` in its YAML, one by one; `checkNames` sees to what they say about each other. */
export const canvasSchema = v.strictObject({
  parts: v.pipe(v.array(partSchema), v.nonEmpty("a canvas needs at least one part.")),
  tests: v.optional(
    v.array(
      v.strictObject({
        id: idSchema,
        short: textUpTo(24, "a short name"),
        text: textUpTo(110, "a test"),
        why: textSchema,
      }),
    ),
    [],
  ),
  calendar: v.optional(idSchema),
  care: v.optional(textSchema),
});

export type CanvasSource = v.InferOutput<typeof canvasSchema>;
