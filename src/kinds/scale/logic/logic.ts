import type { Effect, ExerciseLogic, Progress, Recited } from "../../../model/index.ts";
import { leaveToBuild } from "../../leave-to-build.ts";
import { randomFrom } from "../../random.ts";
import { describeWidth } from "../../shared/board/describe.ts";
import { rankRows } from "../../shared/board/spread.ts";
import type { Placed } from "../../shared/play/hand.ts";
import { readPlaced, tidyPlaced } from "../../shared/play/placed.ts";
import { isOneBurst, takesWords } from "../../shared/play/words.ts";
import { cutScale, parseScale } from "../source/parse.ts";
import type { ScaleAction, ScaleDraft, ScaleShape, ScaleTask } from "../types.ts";
import { assessScale } from "./assess.ts";
import { leansOf, leanWords } from "./lean.ts";
import { NOTE } from "./limits.ts";
import { describeScale, spreadOf, tallyScale } from "./spread.ts";

/** Marking items on a scale: everything a scale does apart from its looks. */
export const scaleLogic: ExerciseLogic<ScaleShape> = {
  kind: "scale",
  parse: import.meta.env.SSR ? parseScale : leaveToBuild,
  sets: (task) => Object.keys(task.sets),
  select: cutScale,
  items: (task) => task.items.map(({ id, short }) => ({ id, label: short })),
  start: (task, seed) => ({ order: orderOf(task, seed), marks: {}, notes: {} }),
  update,
  merges: isOneBurst,
  progress,
  effect,
  finish: (task, draft) => answerOf(task, tidyPlaced(task.items, task.points, draft.marks)),
  recite,
  readAnswer,
  assess: assessScale,
  tally: tallyScale,
  spread: (task, tally) => describeWidth(spreadOf(task, tally)),
  rank: (task, tally) => rankRows(spreadOf(task, tally)),
  describe: describeScale,
};

/** The items as they come: as written, or mixed by the seed. */
function orderOf({ items, shuffled }: ScaleTask, seed: number): readonly string[] {
  const ids = items.map(({ id }) => id);
  if (!shuffled) return ids;
  const random = randomFrom(seed, "order");
  return ids
    .map((id) => ({ id, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
}

function update(task: ScaleTask, draft: ScaleDraft, action: ScaleAction): ScaleDraft {
  if (!task.items.some(({ id }) => id === action?.item)) return draft;
  if (action.type === "mark") {
    const { item, point } = action;
    if (point !== undefined && !task.points.some(({ id }) => id === point)) return draft;
    if (draft.marks[item] === point) return draft;
    const { [item]: _, ...others } = draft.marks;
    return { ...draft, marks: point === undefined ? others : { ...others, [item]: point } };
  }
  if (action.type !== "note" || task.note === undefined) return draft;
  const { item, text } = action;
  if (!takesWords(action, NOTE)) return draft;
  return text === (draft.notes[item] ?? "") ? draft : { ...draft, notes: { ...draft.notes, [item]: text } };
}

function progress(task: ScaleTask, draft: ScaleDraft): Progress {
  const done = Object.keys(tidyPlaced(task.items, task.points, draft.marks)).length;
  return { done, total: task.items.length };
}

function answerOf(task: ScaleTask, marks: Placed): ScaleShape["answer"] | undefined {
  if (Object.keys(marks).length !== task.items.length) return undefined;
  return { marks, ...(task.lean && { leans: leansOf(task, marks) }) };
}

/** The leans first, then each item with its mark, and its note after it. */
function recite(task: ScaleTask, { marks, notes }: ScaleDraft): readonly Recited[] {
  const known = tidyPlaced(task.items, task.points, marks);
  const leans = answerOf(task, known)?.leans;
  const lines = task.items.flatMap(({ id, text, short }): Recited[] => {
    const point = task.points.find((one) => one.id === known[id]);
    const note = notes[id]?.trim();
    return [
      ...(point ? [{ label: text, text: point.name }] : []),
      ...(note ? [{ label: `${short}: ${task.note ?? ""}`, text: note, kept: true }] : []),
    ];
  });
  return leans ? [{ label: "All in all", text: leanWords(task, leans) }, ...lines] : lines;
}

function readAnswer(task: ScaleTask, value: unknown): ScaleShape["answer"] | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "marks")) return undefined;
  const { marks: given, leans } = value as { marks: unknown; leans?: unknown };
  const marks = readPlaced(task.items, task.points, given);
  const answer = marks && answerOf(task, marks);
  return answer && JSON.stringify(answer.leans) === JSON.stringify(leans) ? answer : undefined;
}

function effect(task: ScaleTask, draft: ScaleDraft, action: ScaleAction): Effect {
  const item = task.items.find(({ id }) => id === action?.item);
  const next = update(task, draft, action);
  if (!item || next === draft) return { undo: "nothing", said: "Nothing changed" };
  if (action.type === "note") return { undo: "words", said: "Kept on this device" };
  const { done, total } = progress(task, next);
  const rest = done === total ? "all answered" : `${total - done} of ${total} left`;
  const point = task.points.find(({ id }) => id === action.point);
  if (!point) return { undo: `no answer to ${item.short}`, said: `${item.short} is open again, ${rest}` };
  return { undo: `${item.short}: ${point.name}`, said: `${item.short}: ${point.name}, ${rest}` };
}
