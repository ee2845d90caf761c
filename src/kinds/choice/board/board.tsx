import type { BoardProps } from "../../../model/index.ts";
import { SpreadBoard } from "../../shared/board/board.tsx";
import { spreadOf } from "../logic/spread.ts";
import type { ChoiceShape } from "../types.ts";

/** How the room chose, scenario by scenario. */
export const Board = ({ task, tally, previous, focus, page, solution }: BoardProps<ChoiceShape>) => (
  <SpreadBoard
    spread={spreadOf(task, tally, previous, solution)}
    heads={false}
    compared={previous !== undefined}
    {...{ focus, page }}
  />
);
