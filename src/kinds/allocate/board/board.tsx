import type { BoardProps } from "../../../model/index.ts";
import { SpreadBoard } from "../../shared/board/board.tsx";
import { spreadOf } from "../logic/spread.ts";
import type { AllocateShape } from "../types.ts";

/** How much of each tag the room had. */
export const Board = ({ task, tally, previous, focus, page, solution }: BoardProps<AllocateShape>) => (
  <SpreadBoard
    spread={spreadOf(task, tally, previous, solution)}
    heads
    compared={previous !== undefined}
    {...{ focus, page }}
  />
);
