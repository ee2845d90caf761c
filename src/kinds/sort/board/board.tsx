import type { BoardProps } from "../../../model/index.ts";
import { Mark } from "../../../ui/mark.tsx";
import { describeRow, describeSort } from "../logic/describe.ts";
import { byDivision } from "../logic/tally.ts";
import { FrameKey } from "../review/parts.tsx";
import { pageSize } from "../shared/rows.ts";
import type { SortShape, SortTask } from "../types.ts";
import { BoardCard } from "./card.tsx";
import { BoardTable } from "./table.tsx";

/** The room's answers on the stage, 1280 × 720: the finding as a headline, and a heat map that proves it. */
export function Board({ task, tally, previous, focus, page = 0, solution }: BoardProps<SortShape>) {
  const rows = byDivision(task, tally);
  const row = rows.find(({ card }) => card.id === focus);
  const size = pageSize(rows.length);
  const from = Math.min(Math.max(0, page), Math.ceil(rows.length / size) - 1) * size;
  const last = Math.min(from + size, rows.length);
  const hasSecond = (row ? [row] : rows).some(({ card }) => solution?.cards[card.id]?.second !== undefined);
  if (tally.answers === 0) return <Empty task={task} />;
  return (
    <div class="sort sort-board">
      <h2 class="sort-finding">{row ? describeRow(task.bins, row) : describeSort(task, tally)}</h2>
      {row ? (
        <BoardCard {...{ task, row, tally, previous }} reading={solution?.cards[row.card.id]} />
      ) : (
        <BoardTable {...{ task, rows, tally, previous, solution, from, last }} />
      )}
      <div class="sort-board-foot">
        {solution && <FrameKey second={hasSecond} />}
        {previous && <p>+ and − since round 1</p>}
        {!row && rows.length > size && (
          <p class="sort-pages">
            Cards {from + 1}–{last} of {rows.length}
          </p>
        )}
      </div>
    </div>
  );
}

/** Before the first answer: what will be counted. */
const Empty = ({ task }: { task: SortTask }) => (
  <div class="sort sort-board">
    <h2 class="sort-finding">No answers yet.</h2>
    <p class="sort-lead">The first one to arrive draws the chart.</p>
    <ul class="sort-empty">
      {task.bins.map((bin) => (
        <li key={bin.id}>
          <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} />
          {bin.name}
        </li>
      ))}
    </ul>
  </div>
);
