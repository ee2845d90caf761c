import * as v from "valibot";
import { idSchema, markEntries, setsSchema, textSchema, textUpTo } from "../../shared/source/schema.ts";

/** The longest item that fits the stage and a phone, in characters. */
const FITS = 140;

const pointSchema = v.strictObject({
  id: idSchema,
  name: textUpTo(16, "a point"),
  sign: v.pipe(v.string(), v.regex(/^\S$/u, "a sign is one character.")),
});

const groupSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  mark: v.optional(markEntries.mark),
  hue: v.optional(markEntries.hue),
  letter: v.optional(markEntries.letter),
  meaning: v.optional(textSchema),
});

const itemSchema = v.strictObject({
  id: idSchema,
  text: textUpTo(FITS, "an item"),
  short: textUpTo(24, "a short name"),
  group: v.optional(v.string()),
  why: v.optional(textSchema),
});

const adviceSchema = v.strictObject({ name: textUpTo(24, "advice"), text: textSchema });

/** The fields of a `scale` in its YAML, one by one; `checkNames` sees to what they say about each other. */
export const scaleSchema = v.strictObject({
  stem: v.optional(textSchema),
  points: v.pipe(
    v.array(pointSchema),
    v.minLength(2, "a scale needs at least two points."),
    v.maxLength(5, "five points are the most that fit a phone."),
  ),
  groups: v.optional(v.array(groupSchema), []),
  items: v.pipe(v.array(itemSchema), v.nonEmpty("a scale needs at least one item.")),
  shuffled: v.optional(v.boolean()),
  note: v.optional(textUpTo(60, "a note’s label")),
  lean: v.optional(v.strictObject({ none: textSchema, many: textSchema })),
  combine: v.optional(
    v.strictObject({
      with: textSchema,
      needed: v.array(v.string()),
      both: adviceSchema,
      lean: adviceSchema,
      need: adviceSchema,
      neither: adviceSchema,
      missing: textSchema,
    }),
  ),
  care: v.optional(textSchema),
  sets: setsSchema("item"),
});

export type ScaleSource = v.InferOutput<typeof scaleSchema>;
