import { type ExerciseLogic, leaveToBuild } from "staffroom";
import { cutGlue } from "../source/cut.ts";
import { parseGlue } from "../source/parse.ts";
import { type GlueShape, STEPS } from "../types.ts";
import { finish, readAnswer, texts } from "./answer.ts";
import { assess } from "./assess.ts";
import { isPast, linesOf } from "./draft.ts";
import { tell } from "./effect.ts";
import { recite } from "./recite.ts";
import { describe, spread, tally } from "./tally.ts";
import { FRESH, merges, update } from "./update.ts";

/** A weak line climbing five rungs: everything apart from its looks. */
export const glueLogic: ExerciseLogic<GlueShape> = {
  kind: "glue-visibility",
  // Browsers are given tasks already read, so their chunk goes without the schema.
  parse: import.meta.env.SSR ? parseGlue : leaveToBuild,
  sets: (task) => Object.keys(task.sets),
  select: cutGlue,
  items: (task) => linesOf(task).map(({ id, text }) => ({ id, label: text })),
  start: () => FRESH,
  update,
  merges,
  progress: (task, draft) => ({
    done: STEPS.filter((step) => isPast(task, draft, step)).length,
    total: STEPS.length,
  }),
  effect: tell,
  finish,
  recite,
  readAnswer,
  assess,
  tally,
  texts,
  spread,
  describe,
};
