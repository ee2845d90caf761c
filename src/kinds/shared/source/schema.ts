import * as v from "valibot";

const ID = /^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const idSchema = v.pipe(
  v.string(),
  v.regex(ID, "an id has small letters, digits and hyphens, such as tech-lead."),
);

export const textSchema = v.pipe(v.string(), v.trim(), v.nonEmpty("it is empty."));

/** Text of at most so many characters; `what` begins the sentence that refuses more: "a card". */
export const textUpTo = (most: number, what: string) =>
  v.pipe(textSchema, v.maxLength(most, `${what} has room for ${most} characters.`));

/** Shape, hue and letter of a mark; `checkMarks` sees to the first two. */
export const markEntries = {
  mark: v.string(),
  hue: v.string(),
  letter: v.pipe(v.string(), v.regex(/^\p{L}$/u, "a mark carries one letter.")),
};

/** Named parts of an exercise, by the ids of `what`: "card". */
export const setsSchema = (what: string) =>
  v.optional(v.record(v.string(), v.pipe(v.array(v.string()), v.nonEmpty(`a set needs at least one ${what}.`))));
