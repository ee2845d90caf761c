import type { BoardProps } from "../../../model/index.ts";
import { SpreadBoard } from "../../shared/board/board.tsx";
import { spreadOf } from "../logic/spread.ts";
import type { SortShape } from "../types.ts";

/** How the room sorted. */
export const Board = ({ task, tally, previous, focus, page, solution }: BoardProps<SortShape>) => (
  <SpreadBoard
    spread={spreadOf({ task, tally, previous, solution })}
    heads
    compared={previous !== undefined}
    {...{ focus, page }}
  />
);
