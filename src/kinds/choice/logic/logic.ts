import type { Effect, ExerciseLogic, Progress } from "../../../model/index.ts";
import { leaveToBuild } from "../../leave-to-build.ts";
import { describeSpread, describeWidth } from "../../shared/board/describe.ts";
import { rankRows } from "../../shared/board/spread.ts";
import { isOneBurst, takesWords } from "../../shared/play/words.ts";
import { cutChoice, parseChoice } from "../source/parse.ts";
import type { ChoiceAction, ChoiceDraft, ChoiceShape, ChoiceTask } from "../types.ts";
import { finish, readAnswer, recite, tidyPicked } from "./answer.ts";
import { assessChoice } from "./assess.ts";
import { WORDS } from "./limits.ts";
import { spreadOf, tallyChoice } from "./spread.ts";

/** Choosing among trade-offs: everything a choice does apart from its looks. */
export const choiceLogic: ExerciseLogic<ChoiceShape> = {
  kind: "choice",
  parse: import.meta.env.SSR ? parseChoice : leaveToBuild,
  sets: (task) => Object.keys(task.sets),
  select: cutChoice,
  items: (task) => task.scenarios.map(({ id, title }) => ({ id, label: title })),
  start: () => ({ picked: {}, words: {} }),
  update,
  merges: isOneBurst,
  progress,
  effect,
  finish,
  recite,
  readAnswer,
  assess: assessChoice,
  tally: tallyChoice,
  spread: (task, tally) => describeWidth(spreadOf(task, tally)),
  rank: (task, tally) => rankRows(spreadOf(task, tally)),
  describe: (task, tally) => describeSpread(spreadOf(task, tally)),
};

function update(task: ChoiceTask, draft: ChoiceDraft, action: ChoiceAction): ChoiceDraft {
  if (action?.type === "pick") {
    const { scenario, option } = action;
    const known = task.scenarios.find(({ id }) => id === scenario);
    if (!known || draft.picked[scenario] === option) return draft;
    if (option !== undefined && !known.options.some(({ id }) => id === option)) return draft;
    const { [scenario]: _, ...others } = draft.picked;
    return { ...draft, picked: option === undefined ? others : { ...others, [scenario]: option } };
  }
  if (action?.type !== "note" || !takesWords(action, WORDS)) return draft;
  const { item, text } = action;
  if (!task.spoken?.parts.some(({ id }) => id === item) || text === (draft.words[item] ?? "")) return draft;
  return { ...draft, words: { ...draft.words, [item]: text } };
}

function progress(task: ChoiceTask, { picked }: ChoiceDraft): Progress {
  return { done: Object.keys(tidyPicked(task, picked)).length, total: task.scenarios.length };
}

function effect(task: ChoiceTask, draft: ChoiceDraft, action: ChoiceAction): Effect {
  const next = update(task, draft, action);
  if (next === draft) return { undo: "nothing", said: "Nothing changed" };
  if (action.type === "note") return { undo: "words", said: "Kept on this device" };
  const scenario = task.scenarios.find(({ id }) => id === action.scenario);
  const title = scenario?.title ?? "";
  const { done, total } = progress(task, next);
  const rest = done === total ? "all answered" : `${total - done} of ${total} left`;
  const option = scenario?.options.find(({ id }) => id === action.option);
  if (!option) return { undo: `no answer to ${title}`, said: `${title} is open again, ${rest}` };
  return { undo: `${title}: ${option.name}`, said: `${title}: ${option.name}, ${rest}` };
}
