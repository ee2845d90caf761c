import type { BoardProps } from "../../../model/index.ts";
import { SpreadBoard } from "../../shared/board/board.tsx";
import { spreadOf } from "../logic/spread.ts";
import type { CanvasShape } from "../types.ts";

/** Which tests the room's pages pass, or which parts are written; never a word of anyone. */
export const Board = ({ task, tally, previous, focus, page, solution }: BoardProps<CanvasShape>) => (
  <SpreadBoard
    spread={spreadOf(task, tally, previous, solution)}
    heads
    compared={previous !== undefined}
    {...{ focus, page }}
  />
);
