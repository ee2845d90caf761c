import type { Placed } from "../../shared/play/hand.ts";
import type { Block } from "../logic/blocks.ts";
import type { AllocateTag, AllocateTask } from "../types.ts";
import { Chip } from "./chip.tsx";

interface CalendarProps {
  readonly task: AllocateTask;
  readonly blocks: readonly Block[];
  readonly placed: Placed;
  readonly hand?: string | undefined;
  /** Without it the calendar is there to be read. */
  take?(block: string): void;
}

/** The days as columns, mornings over afternoons: progress, and a way to take any block up. */
export function Calendar({ task, blocks, placed, hand, take }: CalendarProps) {
  const days = Array.from({ length: task.days }, (_, at) => at + 1);
  return (
    <div class="calendar">
      <div class="calendar-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      {take ? (
        <div class="calendar-blocks" role="tablist" aria-label="Half days, the last day first">
          {blocks.map((block) => (
            <Cell
              key={block.id}
              {...{ task, block, hand, take }}
              tag={placed[block.id]}
              isFirst={block === blocks[0] && hand === undefined}
            />
          ))}
        </div>
      ) : (
        <ul class="calendar-blocks" aria-label="Half days, the last day first">
          {blocks.map((block) => {
            const tag = tagOf(task, placed[block.id]);
            return (
              <li key={block.id}>
                <Slot task={task} tag={tag} />
                <span class="visually-hidden">{labelOf(block, tag)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

const tagOf = ({ tags }: AllocateTask, id: string | undefined) => tags.find((tag) => tag.id === id);

const labelOf = (block: Block, tag: AllocateTag | undefined): string => `${block.name}: ${tag?.name ?? "open"}`;

const Slot = ({ task, tag }: { readonly task: AllocateTask; readonly tag: AllocateTag | undefined }) =>
  tag ? <Chip {...{ task, tag }} /> : <i class="chip" data-look="open" />;

interface CellProps {
  readonly task: AllocateTask;
  readonly block: Block;
  readonly tag: string | undefined;
  readonly hand: string | undefined;
  readonly isFirst: boolean;
  take(block: string): void;
}

function Cell({ task, block, tag: id, hand, isFirst, take }: CellProps) {
  const tag = tagOf(task, id);
  const isHere = block.id === hand;
  return (
    <button
      type="button"
      role="tab"
      class="calendar-cell"
      data-block={block.id}
      aria-selected={isHere}
      aria-label={labelOf(block, tag)}
      tabIndex={isHere || isFirst ? 0 : -1}
      onClick={() => take(block.id)}
    >
      <Slot task={task} tag={tag} />
    </button>
  );
}
