import { v } from "staffroom";
import { LIMITS, OWN } from "../types.ts";

// All is made when it is asked for, so that pages, which never read a source, go without it.

const ID = /^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for a name that can be an id. */
export const isId = (name: string): boolean => ID.test(name);

const id = () =>
  v.pipe(
    v.string(),
    v.regex(ID, "an id has small letters, digits and hyphens, such as new-starters."),
    v.notValue(OWN, `"${OWN}" stands for a person's own line.`),
  );
const text = () => v.pipe(v.string(), v.trim(), v.nonEmpty("it is empty."));
/** A text the stage has room for. */
const upTo = (most: number) => v.pipe(text(), v.maxLength(most, `there is room for ${most} characters.`));

/** A value for each rung of the chain. */
const chain = <T extends v.GenericSchema>(each: T) => ({
  work: each,
  outcome: each,
  evidence: each,
  without: each,
  goal: each,
});

const rung = () =>
  v.strictObject({
    name: upTo(24),
    short: v.optional(upTo(11)),
    noun: upTo(24),
    past: upTo(40),
    ask: upTo(50),
    hint: upTo(96),
    check: upTo(72),
    nudge: upTo(110),
  });

const worked = () => v.strictObject({ ...chain(upTo(100)), honest: upTo(110), best: v.string(), why: upTo(110) });

/** The fields in YAML, one by one; `checkNames` sees to what they say about each other. */
export const glueSchema = () =>
  v.strictObject({
    rungs: v.strictObject(chain(rung())),
    gate: v.strictObject({ noun: upTo(24), check: upTo(72), nudge: upTo(110) }),
    decisions: v.pipe(
      v.array(v.strictObject({ id: id(), name: upTo(12), ask: upTo(84), advice: upTo(66) })),
      v.minLength(2, "at least two decisions are needed."),
      v.maxLength(6, "six decisions are the most that fit the stage."),
    ),
    own: v.optional(upTo(40)),
    lines: v.pipe(
      v.array(v.strictObject({ id: id(), text: upTo(LIMITS.own), worked: v.optional(worked()) })),
      v.nonEmpty("at least one weak line is needed."),
    ),
    sets: v.optional(v.record(v.string(), v.pipe(v.array(v.string()), v.nonEmpty("a set needs at least one line.")))),
    watch: v.optional(v.array(text()), []),
  });

export type GlueSource = v.InferOutput<ReturnType<typeof glueSchema>>;
