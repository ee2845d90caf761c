import type { Effect, ExerciseLogic } from "../../../model/index.ts";
import { leaveToBuild } from "../../leave-to-build.ts";
import type { Placed } from "../../shared/play/hand.ts";
import { cutSort, parseSort } from "../source/parse.ts";
import type { SortAction, SortDraft, SortShape, SortTask } from "../types.ts";
import { assessSort } from "./assess.ts";
import { describeSort, spreadSort } from "./describe.ts";
import { shortName } from "./spread.ts";
import { tallySort } from "./tally.ts";

/** Sorting cards into bins: everything a sort does apart from its looks. */
export const sortLogic: ExerciseLogic<SortShape> = {
  kind: "sort",
  // Browsers are given tasks already read: their chunk goes without schema, messages and spelling help.
  parse: import.meta.env.SSR ? parseSort : leaveToBuild,
  sets: (task) => Object.keys(task.sets),
  select: cutSort,
  items: (task) => task.cards.map((card) => ({ id: card.id, label: shortName(card) })),
  start: () => ({ placed: {} }),
  update: place,
  progress: (task, draft) => ({ done: countPlaced(task, draft.placed), total: task.cards.length }),
  effect: tell,
  finish: (task, draft) =>
    readPlaced(
      task,
      tidy(task, (card) => binOf(task, draft.placed, card)),
    ),
  recite: (task, { placed }) =>
    task.cards.flatMap((card) => {
      const bin = task.bins.find(({ id }) => id === binOf(task, placed, card.id));
      if (!bin) return [];
      return [{ label: card.title, text: bin.name, mark: { shape: bin.mark, hue: bin.hue, letter: bin.letter } }];
    }),
  readAnswer: (task, value) => (hasPlaced(value) ? readPlaced(task, value.placed) : undefined),
  assess: (task, solution, draft) => assessSort(task, solution, draft.placed),
  tally: tallySort,
  spread: spreadSort,
  describe: describeSort,
};

const hasPlaced = (value: unknown): value is { readonly placed: unknown } =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "placed");

const binOf = (task: SortTask, placed: Placed, card: string): string | undefined => {
  const bin = Object.hasOwn(placed, card) ? placed[card] : undefined;
  return task.bins.some(({ id }) => id === bin) ? bin : undefined;
};

const countPlaced = (task: SortTask, placed: Placed): number =>
  task.cards.filter(({ id }) => binOf(task, placed, id) !== undefined).length;

/** The task's cards in their order, each with its bin; what the task does not know is left behind. */
function tidy(task: SortTask, bin: (card: string) => string | undefined): Placed {
  const pairs = task.cards.map(({ id }) => [id, bin(id)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

/** A clean copy when exactly the task's cards lie in known bins, else undefined. */
function readPlaced(task: SortTask, value: unknown): SortShape["answer"] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const placed = value as Placed;
  const known = countPlaced(task, placed) === task.cards.length;
  if (!known || Object.keys(placed).length !== task.cards.length) return undefined;
  return { placed: tidy(task, (card) => placed[card]) };
}

function place(task: SortTask, draft: SortDraft, action: SortAction): SortDraft {
  if (action?.type !== "place" || !task.cards.some(({ id }) => id === action.card)) return draft;
  if (action.bin !== undefined && !task.bins.some(({ id }) => id === action.bin)) return draft;
  if (binOf(task, draft.placed, action.card) === action.bin) return draft;
  return { placed: tidy(task, (card) => (card === action.card ? action.bin : binOf(task, draft.placed, card))) };
}

function tell(task: SortTask, draft: SortDraft, action: SortAction): Effect {
  const card = task.cards.find(({ id }) => id === action.card);
  const next = place(task, draft, action);
  if (!card || next === draft) return { undo: "nothing", said: "Nothing moved" };
  const nameOf = (id: string | undefined) => task.bins.find((bin) => bin.id === id)?.name;
  const from = nameOf(binOf(task, draft.placed, card.id));
  const to = nameOf(action.bin);
  const total = task.cards.length;
  const left = total - countPlaced(task, next.placed);
  const rest = left === 0 ? "all placed" : `${left} of ${total} left`;
  if (to === undefined)
    return { undo: `${shortName(card)} out of ${from}`, said: `Took ${card.title} out of ${from}, ${rest}` };
  return { undo: `${shortName(card)} to ${to}`, said: `Moved ${card.title} to ${to}, ${rest}` };
}
