import * as v from "valibot";
import { idSchema, markEntries, setsSchema, textSchema, textUpTo } from "../../shared/source/schema.ts";

/** The longest card that fits the stage at full size, in characters. */
export const FITS_STAGE = 150;
/** The longest card that fits at all, in characters. */
export const FITS_CARD = 260;

const binSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  hint: v.optional(textSchema),
  ...markEntries,
});

const cardSchema = v.strictObject({
  id: idSchema,
  title: textSchema,
  who: v.optional(textSchema),
  text: textUpTo(FITS_CARD, "a card"),
  best: v.string(),
  second: v.optional(v.string()),
  note: v.optional(textSchema),
  why: textSchema,
  arguable: v.optional(v.boolean(), false),
  flagged: v.optional(v.boolean()),
});

const flagSchema = v.strictObject({ name: textUpTo(40, "a flag"), short: textUpTo(12, "a flag’s short name") });

/** The fields of a `sort` in its YAML, one by one; `checkNames` sees to what they say about each other. */
export const sortSchema = v.strictObject({
  bins: v.pipe(
    v.array(binSchema),
    v.minLength(2, "a sort needs at least two bins."),
    v.maxLength(6, "six bins are the most that fit a phone."),
  ),
  cards: v.pipe(v.array(cardSchema), v.nonEmpty("a sort needs at least one card.")),
  flag: v.optional(flagSchema),
  sets: setsSchema("card"),
});

export type SortSource = v.InferOutput<typeof sortSchema>;
