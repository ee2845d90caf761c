import { Bar } from "../../../ui/bar.tsx";
import { shortName } from "../logic/describe.ts";
import type { DivisionRow } from "../logic/tally.ts";
import { Named } from "../review/parts.tsx";
import { FRAME_WORDS, frameOf } from "../review/readings.ts";
import type { SortSolution, SortTally, SortTask } from "../types.ts";

interface BoardTableProps {
  readonly task: SortTask;
  readonly rows: readonly DivisionRow[];
  readonly tally: SortTally;
  readonly previous: SortTally | undefined;
  readonly solution: SortSolution | undefined;
  /** The rows drawn, `from` included and `last` not; the others are there for screen readers. */
  readonly from: number;
  readonly last: number;
}

/** The heat map: a row a card, a column a bin, a number in every cell. */
export function BoardTable(props: BoardTableProps) {
  const { rows, from, last } = props;
  const rest = [...rows.slice(0, from), ...rows.slice(last)];
  return (
    <>
      <Table {...props} shown={rows.slice(from, last)} caption="How the room answered" />
      {rest.length > 0 && (
        <div class="visually-hidden">
          <Table {...props} shown={rest} caption="The other cards" />
        </div>
      )}
    </>
  );
}

function Table({ shown, caption, ...props }: BoardTableProps & { shown: readonly DivisionRow[]; caption: string }) {
  return (
    <table class="sort-grid">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="sort-name">
            <span class="visually-hidden">Card</span>
          </th>
          {props.task.bins.map((bin) => (
            <th scope="col" key={bin.id}>
              <Named bin={bin} />
            </th>
          ))}
          <th scope="col" class="sort-largest">
            largest group
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <Row key={row.card.id} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ task, rows, tally, previous, solution, row }: BoardTableProps & { row: DivisionRow }) {
  const { card, counts, largest } = row;
  const subject = row === rows[0] && largest < tally.answers;
  return (
    <tr data-subject={subject || undefined}>
      <th scope="row" class="sort-name">
        <b>{shortName(card)}</b> {card.who && <span>{card.title}</span>}
      </th>
      {task.bins.map((bin, at) => {
        const count = counts[at] ?? 0;
        const frame = frameOf(solution?.cards[card.id], bin);
        return (
          <td key={bin.id}>
            <div
              class={`sort-cell hue-${bin.hue}`}
              data-frame={frame}
              data-share={shareStep(count, tally.answers)}
              data-largest={count === largest || undefined}
            >
              {count}
              {previous && <Change by={count - (previous.cards[card.id]?.[bin.id] ?? 0)} />}
              {frame && <span class="visually-hidden">, {FRAME_WORDS[frame]}</span>}
            </div>
          </td>
        );
      })}
      <td class="sort-largest">
        <Bar share={largest / tally.answers} ground />
        <span>
          {largest} of {tally.answers}
        </span>
      </td>
    </tr>
  );
}

/** "+3" or "−2" since the first round; nothing when nothing changed. */
export const Change = ({ by }: { by: number }) =>
  by === 0 ? null : <small class="sort-change">{by > 0 ? `+${by}` : `−${-by}`}</small>;

/** Steps of the fill by share of the room: none, to an eighth, to a third, to a half, above. */
function shareStep(count: number, answers: number): number {
  const step = [0, 1 / 8, 1 / 3, 1 / 2].findIndex((limit) => count <= limit * answers);
  return step < 0 ? 4 : step;
}
