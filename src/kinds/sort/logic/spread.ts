import type { Spread } from "../../shared/board/spread.ts";
import { frameOf } from "../review/readings.ts";
import type { SortCard, SortSolution, SortTally, SortTask } from "../types.ts";

interface Counted {
  readonly task: SortTask;
  readonly tally: SortTally;
  readonly previous?: SortTally | undefined;
  readonly solution?: SortSolution | undefined;
}

/** What people call a card in a few letters: its person, else its title. */
export const shortName = (card: SortCard): string => card.who ?? card.title;

/** A row a card, a cell a bin; our readings are framed once there is a solution. */
export function spreadOf({ task, tally, previous, solution }: Counted): Spread {
  const rows = task.cards.map((card) => {
    const key = solution?.cards[card.id];
    const cells = task.bins.map((bin) => {
      const count = tally.cards[card.id]?.[bin.id] ?? 0;
      return {
        id: bin.id,
        name: bin.name,
        count,
        change: previous && count - (previous.cards[card.id]?.[bin.id] ?? 0),
        hue: bin.hue,
        mark: { shape: bin.mark, letter: bin.letter },
        frame: frameOf(key, bin),
      };
    });
    const about = card.who && card.title;
    const margin = tally.flags?.[card.id];
    const row = { id: card.id, name: shortName(card), about, text: card.text, cells, why: key?.why };
    return margin === undefined ? row : { ...row, margin };
  });
  return { answers: tally.answers, rows, noun: "card", margin: task.flag?.short };
}
