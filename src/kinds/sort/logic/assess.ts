import type { Feedback, ItemFeedback } from "../../../model/index.ts";
import type { Placed } from "../../shared/play/hand.ts";
import type { SortKey, SortSolution, SortTask } from "../types.ts";

/** Compares each card of a draft, which may be partial, with our reading. Words, never a score. */
export function assessSort(task: SortTask, solution: SortSolution, placed: Placed): Feedback {
  const names = new Map(task.bins.map((bin) => [bin.id, bin.name]));
  const items = task.cards.flatMap(({ id }): ItemFeedback[] => {
    const key = solution.cards[id];
    return key ? [assessCard(id, key, names, placed[id])] : [];
  });
  return { summary: summarise(items), items };
}

function assessCard(
  item: string,
  key: SortKey,
  names: ReadonlyMap<string, string>,
  chosen: string | undefined,
): ItemFeedback {
  const best = `${names.get(key.best)}${key.note ? ` (${key.note})` : ""}`;
  const second = key.second ? names.get(key.second) : undefined;
  const mine = chosen === undefined ? undefined : names.get(chosen);
  const also = second ? `, with ${second} as a fair second` : "";
  if (mine === undefined) return { item, verdict: "open", text: `Still open. We read ${best}${also}.` };
  if (chosen === key.best) return { item, verdict: "best", text: `You say ${mine}, and so do we${also}.` };
  if (chosen === key.second) {
    return { item, verdict: "fair", text: `${mine} is a fair second reading; we lean to ${best}.` };
  }
  return { item, verdict: "other", text: `You say ${mine}; we read ${best}${also}.` };
}

function summarise(items: readonly ItemFeedback[]): string {
  const count = (verdict: ItemFeedback["verdict"]) => items.filter((item) => item.verdict === verdict).length;
  const open = count("open");
  const placed = items.length - open;
  if (placed === 0) return "Nothing is sorted yet.";
  const rest = open > 0 ? " Some cards are still open." : "";
  return `${compare(count("best"), count("fair"), placed)}${rest}`;
}

function compare(best: number, fair: number, placed: number): string {
  if (best === placed) return "You read these as we do. Now try to defend a second reading.";
  if (best + fair === placed) return "Every reading of yours is one we would defend.";
  if ((best + fair) * 2 > placed) {
    return "Most of your readings are ones we would defend. Where we differ, which fact would flip you?";
  }
  return "You read many of these differently from us. For each, name the fact that decides it for you.";
}
