import type { Effect, ExerciseLogic, Progress, Recited } from "../../../model/index.ts";
import { leaveToBuild } from "../../leave-to-build.ts";
import { describeSpread, describeWidth } from "../../shared/board/describe.ts";
import { rankRows } from "../../shared/board/spread.ts";
import { tidyPlaced } from "../../shared/play/placed.ts";
import { isOneBurst, takesWords } from "../../shared/play/words.ts";
import { cutAllocate, parseAllocate } from "../source/parse.ts";
import type { AllocateAction, AllocateDraft, AllocateShape, AllocateTask } from "../types.ts";
import { finish, readAnswer } from "./answer.ts";
import { assessAllocate } from "./assess.ts";
import { blocksOf } from "./blocks.ts";
import { NOTE } from "./limits.ts";
import { spreadOf, tallyAllocate } from "./spread.ts";

/** Tagging half days: everything an allocation does apart from its looks. */
export const allocateLogic: ExerciseLogic<AllocateShape> = {
  kind: "allocate",
  parse: import.meta.env.SSR ? parseAllocate : leaveToBuild,
  sets: (task) => Object.keys(task.sets),
  select: cutAllocate,
  items: (task) => task.tags.map(({ id, name }) => ({ id, label: name })),
  start: () => ({ blocks: {}, note: "" }),
  update,
  merges: isOneBurst,
  progress,
  effect,
  finish,
  recite,
  readAnswer,
  assess: assessAllocate,
  tally: tallyAllocate,
  spread: (task, tally) => describeWidth(spreadOf(task, tally)),
  rank: (task, tally) => rankRows(spreadOf(task, tally)),
  describe: (task, tally) => describeSpread(spreadOf(task, tally)),
};

function update(task: AllocateTask, draft: AllocateDraft, action: AllocateAction): AllocateDraft {
  if (action?.type === "tag") {
    const { block, tag } = action;
    if (!blocksOf(task).some(({ id }) => id === block) || draft.blocks[block] === tag) return draft;
    if (tag !== undefined && !task.tags.some(({ id }) => id === tag)) return draft;
    const { [block]: _, ...others } = draft.blocks;
    return { ...draft, blocks: tag === undefined ? others : { ...others, [block]: tag } };
  }
  if (action?.type !== "note" || task.note === undefined || !takesWords(action, NOTE)) return draft;
  return action.text === draft.note ? draft : { ...draft, note: action.text };
}

function progress(task: AllocateTask, { blocks }: AllocateDraft): Progress {
  const all = blocksOf(task);
  return { done: Object.keys(tidyPlaced(all, task.tags, blocks)).length, total: all.length };
}

function effect(task: AllocateTask, draft: AllocateDraft, action: AllocateAction): Effect {
  const next = update(task, draft, action);
  if (next === draft) return { undo: "nothing", said: "Nothing changed" };
  if (action.type === "note") return { undo: "words", said: "Kept on this device" };
  const block = blocksOf(task).find(({ id }) => id === action.block)?.name ?? "";
  const { done, total } = progress(task, next);
  const rest = done === total ? "all tagged" : `${total - done} of ${total} left`;
  const tag = task.tags.find(({ id }) => id === action.tag);
  if (!tag) return { undo: `no tag for ${block}`, said: `${block} is open again, ${rest}` };
  return { undo: `${block}: ${tag.name}`, said: `${block}: ${tag.name}, ${rest}` };
}

/** The mix in words, then what surprised. */
function recite(task: AllocateTask, draft: AllocateDraft): readonly Recited[] {
  const levels = finish(task, draft)?.levels;
  const known = tidyPlaced(blocksOf(task), task.tags, draft.blocks);
  const lines: Recited[] = levels
    ? task.tags.flatMap(({ id, name }) => {
        const level = levels[id];
        return level && level !== "none" ? [{ label: name, text: level }] : [];
      })
    : blocksOf(task).flatMap(({ id, name }) => {
        const tag = task.tags.find((one) => one.id === known[id]);
        return tag ? [{ label: name, text: tag.name, kept: true }] : [];
      });
  return draft.note.trim() === "" ? lines : [...lines, { label: task.note ?? "", text: draft.note.trim(), kept: true }];
}
