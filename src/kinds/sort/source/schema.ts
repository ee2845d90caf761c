import * as v from "valibot";

/** The longest card that fits the stage at full size, in characters. */
export const FITS_STAGE = 150;
/** The longest card that fits at all, in characters. */
export const FITS_CARD = 260;

const ID = /^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const idSchema = v.pipe(v.string(), v.regex(ID, "an id has small letters, digits and hyphens, such as tech-lead."));
const textSchema = v.pipe(v.string(), v.trim(), v.nonEmpty("it is empty."));
const letterSchema = v.pipe(v.string(), v.regex(/^\p{L}$/u, "a mark carries one letter."));

const binSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  hint: v.optional(textSchema),
  mark: v.string(),
  hue: v.string(),
  letter: letterSchema,
});

const cardSchema = v.strictObject({
  id: idSchema,
  title: textSchema,
  who: v.optional(textSchema),
  text: v.pipe(textSchema, v.maxLength(FITS_CARD, `a card has room for ${FITS_CARD} characters.`)),
  best: v.string(),
  second: v.optional(v.string()),
  note: v.optional(textSchema),
  why: textSchema,
  arguable: v.optional(v.boolean(), false),
});

/** The fields of a `sort` in its YAML, one by one; `checkNames` sees to what they say about each other. */
export const sortSchema = v.strictObject({
  bins: v.pipe(
    v.array(binSchema),
    v.minLength(2, "a sort needs at least two bins."),
    v.maxLength(6, "six bins are the most that fit a phone."),
  ),
  cards: v.pipe(v.array(cardSchema), v.nonEmpty("a sort needs at least one card.")),
  sets: v.optional(v.record(v.string(), v.pipe(v.array(v.string()), v.nonEmpty("a set needs at least one card.")))),
});

export type SortSource = v.InferOutput<typeof sortSchema>;

/** True for a name that can be an id. */
export const isId = (name: string): boolean => ID.test(name);
