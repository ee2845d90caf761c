import type { Parts, Report } from "../../../model/index.ts";
import { readSource } from "../../shared/source/read.ts";
import type { SortBin, SortCard, SortKey, SortShape, SortSolution, SortTask } from "../types.ts";
import { checkNames } from "./names.ts";
import type { SortSource } from "./schema.ts";
import { sortSchema } from "./schema.ts";

/**
 * Reads bins, cards and sets, and parts them into task and solution.
 * @returns undefined when any error was reported; never throws.
 */
export function parseSort(source: unknown, report: Report): Parts<SortShape> | undefined {
  const read = readSource(sortSchema, checkNames, source, report);
  return read && part(read);
}

function part({ bins, cards, flag, sets = {} }: SortSource): Parts<SortShape> {
  return {
    // `checkNames` has seen that every mark and hue is a known one.
    task: { bins: bins as SortBin[], cards: cards.map(open), ...(flag && { flag }), sets },
    solution: { cards: Object.fromEntries(cards.map((card) => [card.id, withheld(card)])) },
  };
}

type SourceCard = SortSource["cards"][number];

const open = ({ id, title, who, text }: SourceCard): SortCard => ({ id, title, ...(who && { who }), text });

const withheld = ({ best, second, note, why, arguable, flagged }: SourceCard): SortKey => ({
  best,
  ...(second && { second }),
  ...(note && { note }),
  why,
  arguable,
  ...(flagged && { flagged }),
});

/** Cuts the cards of one set, in the set's order; a name that is no set leaves the whole. */
export function cutSort(task: SortTask, solution: SortSolution, set: string): Parts<SortShape> {
  const ids = Object.hasOwn(task.sets, set) ? task.sets[set] : undefined;
  if (!ids) return { task, solution } as Parts<SortShape>;
  const cards = ids.flatMap((id) => task.cards.filter((card) => card.id === id));
  const keys = cards.flatMap(({ id }) => {
    const key = solution.cards[id];
    return key ? [[id, key] as const] : [];
  });
  return { task: { ...task, cards, sets: {} } as SortShape["task"], solution: { cards: Object.fromEntries(keys) } };
}
