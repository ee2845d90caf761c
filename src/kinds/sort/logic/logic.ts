import type { ExerciseLogic } from "../../../model/index.ts";
import { leaveToBuild } from "../../leave-to-build.ts";
import { rankRows } from "../../shared/board/spread.ts";
import { cutSort, parseSort } from "../source/parse.ts";
import type { SortShape } from "../types.ts";
import { finish, readAnswer, recite } from "./answer.ts";
import { assessSort } from "./assess.ts";
import { describeSort, spreadSort } from "./describe.ts";
import { shortName, spreadOf } from "./spread.ts";
import { tallySort } from "./tally.ts";
import { countPlaced, tell, update } from "./update.ts";

/** Sorting cards into bins: everything a sort does apart from its looks. */
export const sortLogic: ExerciseLogic<SortShape> = {
  kind: "sort",
  // Browsers are given tasks already read: their chunk goes without schema, messages and spelling help.
  parse: import.meta.env.SSR ? parseSort : leaveToBuild,
  sets: (task) => Object.keys(task.sets),
  select: cutSort,
  items: (task) => task.cards.map((card) => ({ id: card.id, label: shortName(card) })),
  start: () => ({ placed: {} }),
  update,
  progress: (task, draft) => ({ done: countPlaced(task, draft), total: task.cards.length }),
  effect: tell,
  finish,
  recite,
  readAnswer,
  assess: (task, solution, draft) => assessSort(task, solution, draft.placed),
  tally: tallySort,
  spread: spreadSort,
  rank: (task, tally) => rankRows(spreadOf({ task, tally })),
  describe: describeSort,
};
