import type { TITLES } from "../../shared/play/hand.ts";
import type { SortBin, SortTally, SortTask } from "../types.ts";
import { BinName } from "./parts.tsx";
import type { Reading } from "./readings.ts";

interface AllCardsProps {
  readonly task: SortTask;
  readonly readings: readonly Reading[];
  /** The one that is shown whole above the list. */
  readonly reading: Reading;
  /** The room's answers; the list has no column for them without. */
  readonly tally: SortTally | undefined;
  readonly Title: (typeof TITLES)[keyof typeof TITLES];
  pick(to: number): void;
}

/** Every card in a row: where the person put it, where most of the room did, and our reading. */
export function AllCards({ task, readings, reading, tally, Title, pick }: AllCardsProps) {
  const binOf = (id: string | undefined) => task.bins.find((bin) => bin.id === id);
  return (
    <>
      <Title class="kind-title sort-all-title">All cards</Title>
      <table class="sort-all">
        <thead>
          <tr>
            <th scope="col">Card</th>
            <th scope="col">You</th>
            {tally && <th scope="col">Room</th>}
            <th scope="col">We</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ card, key, mine }, at) => {
            const [you, we] = [binOf(mine), binOf(key.best)];
            return (
              <tr key={card.id}>
                <th scope="row">
                  <button type="button" aria-pressed={card === reading.card} onClick={() => pick(at)}>
                    {card.title}
                    {tally && card.who && <small>{card.who}</small>}
                  </button>
                </th>
                <td>{you ? <BinName bin={you} /> : "open"}</td>
                {tally && (
                  <td>
                    <Most bins={task.bins} votes={tally.cards[card.id] ?? {}} />
                  </td>
                )}
                <td>{we && <BinName bin={we} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** Where most of the room put a card, with their number; both bins where two share the lead. */
function Most({ bins, votes }: { bins: readonly SortBin[]; votes: Readonly<Record<string, number>> }) {
  const most = Math.max(0, ...Object.values(votes));
  const leading = most === 0 ? [] : bins.filter(({ id }) => votes[id] === most);
  if (leading.length > 2) return "split";
  return (
    <span class="sort-most">
      {leading.map((bin) => (
        <BinName key={bin.id} bin={bin} />
      ))}
      {leading.length === 1 && <small>{most}</small>}
    </span>
  );
}
