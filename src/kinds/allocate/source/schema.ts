import * as v from "valibot";
import { idSchema, markEntries, textSchema, textUpTo } from "../../shared/source/schema.ts";
import { LOOKS } from "../types.ts";

const days = v.pipe(
  v.number(),
  v.integer("it counts whole days."),
  v.minValue(1, "at least one day is needed."),
  v.maxValue(10, "ten days are the most that fit a phone."),
);

/** The fields of an `allocate` in its YAML, one by one; `checkNames` sees to what they say about each other. */
export const allocateSchema = v.strictObject({
  days,
  groups: v.pipe(
    v.array(v.strictObject({ id: idSchema, name: textUpTo(20, "a group’s name"), look: v.picklist(LOOKS) })),
    v.nonEmpty("at least one group of tags is needed."),
  ),
  tags: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        name: textUpTo(18, "a tag"),
        letter: markEntries.letter,
        hint: v.optional(textUpTo(48, "a hint")),
        group: v.string(),
        advice: v.optional(textSchema),
      }),
    ),
    v.minLength(2, "at least two tags are needed."),
    v.maxLength(16, "sixteen tags are the most that fit a phone."),
  ),
  note: v.optional(textUpTo(60, "a note’s label")),
  tests: v.optional(v.array(textSchema), []),
  care: v.optional(textSchema),
  sets: v.optional(v.record(v.string(), v.strictObject({ days }))),
});

export type AllocateSource = v.InferOutput<typeof allocateSchema>;
