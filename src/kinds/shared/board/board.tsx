import "../kind.css";
import "./board.css";
import { describeRow, describeSpread } from "./describe.ts";
import { One } from "./one.tsx";
import { FrameKey, Named } from "./pieces.tsx";
import { NAMED_ROWS, pageSize } from "./rows.ts";
import { byDivision, type Spread } from "./spread.ts";
import { SpreadTable } from "./table.tsx";

interface SpreadBoardProps {
  readonly spread: Spread;
  /** Names over the columns, where all rows have the same. */
  readonly heads: boolean;
  /** Compares with the first round. */
  readonly compared: boolean;
  readonly focus: string | undefined;
  readonly page: number | undefined;
}

/** The room's answers on the stage, 1280 × 720: the finding as a headline, and a heat map that proves it. */
export function SpreadBoard({ spread, heads, compared, focus, page = 0 }: SpreadBoardProps) {
  const rows = byDivision(spread.rows);
  const row = rows.find(({ id }) => id === focus);
  const size = pageSize(rows.length, heads ? undefined : NAMED_ROWS);
  const from = Math.min(Math.max(0, page), Math.ceil(rows.length / size) - 1) * size;
  const last = Math.min(from + size, rows.length);
  if (spread.answers === 0) return <Empty {...{ spread, heads }} />;
  const frames = (row ? [row] : rows).flatMap(({ cells }) => cells.map(({ frame }) => frame));
  return (
    <div class="kind board" data-look="own">
      <h2 class="board-finding">{row ? describeRow(row) : describeSpread(spread)}</h2>
      {row ? <One row={row} spread={spread} /> : <SpreadTable {...{ spread, rows, heads, from, last }} />}
      <div class="board-foot">
        {frames.some((frame) => frame) && <FrameKey second={frames.includes("second")} />}
        {compared && <p>+ and − since round 1</p>}
        {!row && rows.length > size && (
          <p class="board-pages">
            {from + 1}–{last} of {rows.length}
          </p>
        )}
      </div>
    </div>
  );
}

/** Before the first answer: what will be counted, by the columns where all rows have the same. */
function Empty({ spread: { rows }, heads }: Pick<SpreadBoardProps, "spread" | "heads">) {
  const cells = heads ? (rows[0]?.cells ?? []) : rows.slice(0, 8).map(({ id, name }) => ({ id, name }));
  return (
    <div class="kind board" data-look="own">
      <h2 class="board-finding">No answers yet.</h2>
      <p class="board-lead">The first one to arrive draws the chart.</p>
      <ul class="board-empty">
        {cells.map((cell) => (
          <li key={cell.id}>
            <Named {...cell} shown />
          </li>
        ))}
      </ul>
    </div>
  );
}
