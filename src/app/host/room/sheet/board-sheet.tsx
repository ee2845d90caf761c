import { Sheet } from "../../sheet.tsx";
import { BoardPicture } from "../board-picture.tsx";
import type { Live } from "../use-live.tsx";

/** The board as large as the page, for the host alone. */
export const BoardSheet = ({ live, close }: { readonly live: Live; close(): void }) => (
  <Sheet title="The result, on this page alone" kind="board-sheet" close={close}>
    <BoardPicture live={live} />
  </Sheet>
);
