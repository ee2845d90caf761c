import type { Effect } from "../../../model/index.ts";
import { tidyPlaced } from "../../shared/play/placed.ts";
import type { SortAction, SortDraft, SortTask } from "../types.ts";
import { shortName } from "./spread.ts";

/** How many cards of the task lie in a bin of the task. */
export const countPlaced = (task: SortTask, { placed }: SortDraft): number =>
  Object.keys(tidyPlaced(task.cards, task.bins, placed)).length;

/** The next draft; an action that means nothing returns the draft itself. */
export function update(task: SortTask, draft: SortDraft, action: SortAction): SortDraft {
  if (!task.cards.some(({ id }) => id === action?.card)) return draft;
  if (action.type === "flag") return flag(task, draft, action);
  if (action.type !== "place") return draft;
  const { card, bin } = action;
  if (bin !== undefined && !task.bins.some(({ id }) => id === bin)) return draft;
  const { [card]: from, ...others } = tidyPlaced(task.cards, task.bins, draft.placed);
  if (from === bin) return draft;
  return {
    ...draft,
    placed: tidyPlaced(task.cards, task.bins, bin === undefined ? others : { ...others, [card]: bin }),
  };
}

/** The cards marked with the flag, in the task's order. */
export const flagsOf = (task: SortTask, { flags = [] }: SortDraft): readonly string[] =>
  task.cards.map(({ id }) => id).filter((id) => flags.includes(id));

function flag(task: SortTask, draft: SortDraft, { card, on }: Extract<SortAction, { type: "flag" }>): SortDraft {
  const flags = flagsOf(task, draft);
  if (!task.flag || typeof on !== "boolean" || flags.includes(card) === on) return draft;
  return {
    ...draft,
    flags: flagsOf(task, { ...draft, flags: on ? [...flags, card] : flags.filter((id) => id !== card) }),
  };
}

/** What an action did to a draft, in words. */
export function tell(task: SortTask, draft: SortDraft, action: SortAction): Effect {
  const card = task.cards.find(({ id }) => id === action.card);
  const next = update(task, draft, action);
  if (!card || next === draft) return { undo: "nothing", said: "Nothing moved" };
  if (action.type === "flag") {
    const name = task.flag?.name ?? "";
    if (action.on) return { undo: `${shortName(card)}: ${name}`, said: `Marked ${card.title}: ${name}` };
    return { undo: `no mark on ${shortName(card)}`, said: `Took the mark off ${card.title}` };
  }
  const nameOf = (id: string | undefined) => task.bins.find((bin) => bin.id === id)?.name;
  const from = nameOf(draft.placed[card.id]);
  const to = nameOf(action.bin);
  const total = task.cards.length;
  const left = total - countPlaced(task, next);
  const rest = left === 0 ? "all placed" : `${left} of ${total} left`;
  if (to === undefined)
    return { undo: `${shortName(card)} out of ${from}`, said: `Took ${card.title} out of ${from}, ${rest}` };
  return { undo: `${shortName(card)} to ${to}`, said: `Moved ${card.title} to ${to}, ${rest}` };
}
