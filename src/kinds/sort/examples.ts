import type { Examples } from "../../model/index.ts";
import { randomFrom } from "../random.ts";
import type { SortAnswer, SortKey, SortShape, SortSolution, SortTask } from "./types.ts";

/**
 * A few people's answers by seed. Together, several seeds look like a room: clear cards mostly agree, arguable
 * ones split between the best and the second reading, and how strongly differs from card to card.
 */
export function sortExamples(task: SortTask, solution: SortSolution, seed: number): Examples<SortShape> {
  const random = randomFrom(seed, "people");
  const person = (choose: (card: string, key: SortKey) => string): SortShape["answer"] => ({
    placed: Object.fromEntries(
      task.cards.flatMap(({ id }) => {
        const key = solution.cards[id];
        return key ? [[id, choose(id, key)]] : [];
      }),
    ),
    ...(task.flag && { flags: flagsFor(task, solution, random) }),
  });
  const defend = (card: string, key: SortKey): string =>
    key.arguable && key.second && random() > pull(card) ? key.second : key.best;
  const guess = (card: string, key: SortKey): string => {
    const clear = key.arguable ? 0.86 : 0.72 + pull(card) / 3;
    return random() < clear ? defend(card, key) : otherBin(task, key, random());
  };
  const right = person(defend);
  return {
    right: [right],
    wrong: [slip(task, solution, person(guess)), slip(task, solution, person(guess))] as SortShape["answer"][],
    junk: junk(right),
  };
}

/** Marked as we would mark them, and now and then not. */
const flagsFor = (task: SortTask, solution: SortSolution, random: () => number): readonly string[] =>
  task.cards
    .map(({ id }) => id)
    .filter((id) => (solution.cards[id]?.flagged ? random() < 0.7 + pull(id) / 3 : random() < pull(id) / 4));

/** How many lean to the best reading of an arguable card: between .4 and .7, the same in every room. */
const pull = (card: string): number => 0.4 + randomFrom(0, card)() * 0.3;

function otherBin(task: SortTask, key: SortKey, chance: number): string {
  const others = task.bins.filter(({ id }) => id !== key.best && id !== key.second);
  const pool = others.length > 0 ? others : task.bins.filter(({ id }) => id !== key.best);
  return pool[Math.floor(chance * pool.length)]?.id ?? key.best;
}

/** The answer itself when it misses a best reading, else with its first card moved. */
function slip(task: SortTask, solution: SortSolution, answer: SortAnswer): SortAnswer {
  const cards = Object.entries(solution.cards);
  const [first] = cards;
  if (!first || cards.some(([id, key]) => answer.placed[id] !== key.best)) return answer;
  return { ...answer, placed: { ...answer.placed, [first[0]]: otherBin(task, first[1], 0) } };
}

/** Answers to another task: a card too few, one too many, one from elsewhere, one in no bin, all inherited. */
function junk(answer: SortAnswer): unknown[] {
  const { placed } = answer;
  const [card = "", bin = ""] = Object.entries(placed)[0] ?? [];
  const { [card]: _, ...missing } = placed;
  return [
    placed,
    { ...answer, placed: missing },
    { ...answer, placed: { ...placed, "no-such-card": bin } },
    { ...answer, placed: { ...missing, constructor: bin } },
    { ...answer, placed: { ...placed, [card]: "__proto__" } },
    { ...answer, placed: { ...placed, [card]: ` ${bin}` } },
    ...(answer.flags ? [{ placed }, { placed, flags: ["no-such-card"] }, { placed, flags: [card, card] }] : []),
    { ...answer, placed: Object.assign(Object.create(placed), Object.fromEntries(Object.keys(placed).entries())) },
  ];
}
