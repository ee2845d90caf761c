import type { BoardProps } from "../../../model/index.ts";
import { SpreadBoard } from "../../shared/board/board.tsx";
import { spreadOf } from "../logic/spread.ts";
import type { ScaleShape } from "../types.ts";

/** How the room answered, line by line. */
export const Board = ({ task, tally, previous, focus, page, solution }: BoardProps<ScaleShape>) => (
  <SpreadBoard
    spread={spreadOf(task, tally, previous, solution)}
    heads
    compared={previous !== undefined}
    {...{ focus, page }}
  />
);
