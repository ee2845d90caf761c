import { Bar } from "../../../ui/bar.tsx";
import { Change, Named } from "./pieces.tsx";
import { FRAME_WORDS, largestOf, type Spread, type SpreadCell, type SpreadRow } from "./spread.ts";

interface TableProps {
  readonly spread: Spread;
  /** Most divided first. */
  readonly rows: readonly SpreadRow[];
  readonly heads: boolean;
  /** The rows drawn, `from` included and `last` not; the others are there for screen readers. */
  readonly from: number;
  readonly last: number;
}

/** The heat map: a row an item, a column a choice, a number in every cell. */
export function SpreadTable(props: TableProps) {
  const { rows, from, last, spread } = props;
  const rest = [...rows.slice(0, from), ...rows.slice(last)];
  return (
    <>
      <Table {...props} shown={rows.slice(from, last)} caption="How the room answered" />
      {rest.length > 0 && (
        <div class="visually-hidden">
          <Table {...props} shown={rest} caption={`The other ${spread.noun}s`} />
        </div>
      )}
    </>
  );
}

function Table({ shown, caption, ...props }: TableProps & { shown: readonly SpreadRow[]; caption: string }) {
  const { spread, rows, heads } = props;
  const cells = rows[0]?.cells ?? [];
  return (
    <table class="board-grid" data-heads={heads || undefined}>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="board-name">
            <span class="visually-hidden">{spread.noun}</span>
          </th>
          {cells.map((cell, at) => (
            <th scope="col" key={cell.id}>
              {heads ? <Named {...cell} /> : <span class="visually-hidden">Choice {at + 1}</span>}
            </th>
          ))}
          {spread.margin && (
            <th scope="col" class="board-margin">
              {spread.margin}
            </th>
          )}
          {heads && (
            <th scope="col" class="board-largest">
              largest group
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <Row key={row.id} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ spread: { answers, margin }, rows, heads, row }: TableProps & { row: SpreadRow }) {
  const largest = largestOf(row);
  const subject = row === rows[0] && largest < answers;
  return (
    <tr data-subject={subject || undefined}>
      <th scope="row" class="board-name">
        <b>{row.name}</b> {row.about && <span>{row.about}</span>}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.id}>
          <Cell cell={cell} answers={answers} named={!heads} largest={cell.count === largest} />
        </td>
      ))}
      {margin && <td class="board-margin">{row.margin ? <b>{row.margin}</b> : 0}</td>}
      {heads && (
        <td class="board-largest">
          <Bar share={largest / answers} ground />
          <span>
            {largest} of {answers}
          </span>
        </td>
      )}
    </tr>
  );
}

interface CellProps {
  readonly cell: SpreadCell;
  readonly answers: number;
  readonly named: boolean;
  readonly largest: boolean;
}

const Cell = ({ cell: { name, count, change, hue, frame }, answers, named, largest }: CellProps) => (
  <div
    class={`board-cell${hue ? ` hue-${hue}` : ""}`}
    data-frame={frame}
    data-share={shareStep(count, answers)}
    data-largest={largest || undefined}
  >
    {named && <span class="board-option">{name}</span>}
    {count}
    <Change by={change} />
    {frame && <span class="visually-hidden">, {FRAME_WORDS[frame]}</span>}
  </div>
);

/** Steps of the fill by share of the room: none, to an eighth, to a third, to a half, above. */
function shareStep(count: number, answers: number): number {
  const step = [0, 1 / 8, 1 / 3, 1 / 2].findIndex((limit) => count <= limit * answers);
  return step < 0 ? 4 : step;
}
