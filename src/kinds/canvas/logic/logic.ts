import type { Effect, ExerciseLogic, Progress } from "../../../model/index.ts";
import { leaveToBuild } from "../../leave-to-build.ts";
import { describeSpread, describeWidth } from "../../shared/board/describe.ts";
import { isOneBurst, takesWords } from "../../shared/play/words.ts";
import { parseCanvas } from "../source/parse.ts";
import type { CanvasAction, CanvasDraft, CanvasShape, CanvasTask } from "../types.ts";
import { finish, readAnswer, recite, tickedOf } from "./answer.ts";
import { assessCanvas } from "./assess.ts";
import { fieldsOf, MOST, wordsIn } from "./fields.ts";
import { spreadOf, tallyCanvas } from "./spread.ts";

/** A page to fill in one's own words: everything a canvas does apart from its looks. */
export const canvasLogic: ExerciseLogic<CanvasShape> = {
  kind: "canvas",
  parse: import.meta.env.SSR ? parseCanvas : leaveToBuild,
  items: (task) => task.parts.map(({ id, name }) => ({ id, label: name })),
  start: () => ({ words: {}, ticked: [] }),
  update,
  merges: isOneBurst,
  progress,
  effect,
  finish,
  recite,
  readAnswer,
  assess: assessCanvas,
  tally: tallyCanvas,
  spread: (task, tally) => describeWidth(spreadOf(task, tally)),
  describe: (task, tally) => describeSpread(spreadOf(task, tally)),
};

function update(task: CanvasTask, draft: CanvasDraft, action: CanvasAction): CanvasDraft {
  if (action?.type === "tick") {
    const { test, on } = action;
    const ticked = tickedOf(task, draft.ticked);
    if (typeof on !== "boolean" || !task.tests.some(({ id }) => id === test) || ticked.includes(test) === on)
      return draft;
    return { ...draft, ticked: tickedOf(task, on ? [...ticked, test] : ticked.filter((id) => id !== test)) };
  }
  if (action?.type !== "note") return draft;
  const field = fieldsOf(task).find(({ id }) => id === action.item);
  if (!field || !takesWords(action, MOST[field.type]) || action.text === (draft.words[field.id] ?? "")) return draft;
  return { ...draft, words: { ...draft.words, [field.id]: action.text } };
}

function progress(task: CanvasTask, draft: CanvasDraft): Progress {
  const needed = fieldsOf(task).filter(({ optional }) => !optional);
  return { done: needed.filter((field) => wordsIn(field, draft) !== "").length, total: needed.length };
}

function effect(task: CanvasTask, draft: CanvasDraft, action: CanvasAction): Effect {
  if (update(task, draft, action) === draft) return { undo: "nothing", said: "Nothing changed" };
  if (action.type === "note") {
    const part = task.parts.find(({ fields }) => fields.some(({ id }) => id === action.item));
    return { undo: `words: ${part?.name}`, said: "Kept on this device" };
  }
  const { short = "" } = task.tests.find(({ id }) => id === action.test) ?? {};
  return action.on
    ? { undo: `tick: ${short}`, said: `Ticked: ${short}` }
    : { undo: `no tick: ${short}`, said: `Not ticked: ${short}` };
}
