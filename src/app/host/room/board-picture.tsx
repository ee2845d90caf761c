import { wordsOf } from "../../../model/words-of.ts";
import { BoardBody } from "../../../ui/board-body.tsx";
import type { Live } from "./use-live.tsx";

/** The Board as the stage draws it, 1280 × 720, as wide as there is room; `style` scales it. */
export function BoardPicture({ live: { exercise, board, subject } }: { readonly live: Live }) {
  if (!board || !exercise || !("kind" in exercise)) return null;
  const { Board } = exercise.kind.views;
  return (
    <div class="board-picture">
      <div class="exercise" data-exercise={subject?.exercise} data-surface="board">
        <BoardBody otherwise={wordsOf}>
          <Board {...board} />
        </BoardBody>
      </div>
    </div>
  );
}
