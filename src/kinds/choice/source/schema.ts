import * as v from "valibot";
import { idSchema, setsSchema, textSchema, textUpTo } from "../../shared/source/schema.ts";

const optionSchema = v.strictObject({
  id: idSchema,
  name: textUpTo(28, "an option"),
  gains: textUpTo(60, "what it gains"),
  costs: textUpTo(60, "what it costs"),
  when: textSchema,
});

const scenarioSchema = v.strictObject({
  id: idSchema,
  title: textUpTo(24, "a title"),
  text: textUpTo(150, "a scenario"),
  options: v.pipe(
    v.array(optionSchema),
    v.minLength(2, "a choice needs at least two options."),
    v.maxLength(4, "four options are the most that fit a phone."),
  ),
  decides: textSchema,
});

const partSchema = v.strictObject({
  id: idSchema,
  name: textUpTo(24, "a part"),
  ask: textUpTo(80, "a question"),
  begin: textUpTo(40, "a beginning"),
  example: textSchema,
});

/** The fields of a `choice` in its YAML, one by one; `checkNames` sees to what they say about each other. */
export const choiceSchema = v.strictObject({
  scenarios: v.pipe(v.array(scenarioSchema), v.nonEmpty("a choice needs at least one scenario.")),
  spoken: v.optional(
    v.strictObject({
      title: textSchema,
      ask: textSchema,
      parts: v.pipe(
        v.array(partSchema),
        v.minLength(2, "something said aloud has at least two parts."),
        v.maxLength(6, "six parts are the most that anybody remembers."),
      ),
    }),
  ),
  sets: setsSchema("scenario"),
});

export type ChoiceSource = v.InferOutput<typeof choiceSchema>;
