import { useId } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { Key } from "../../parts.tsx";
import { BoardPicture } from "../board-picture.tsx";
import type { Live } from "../use-live.tsx";

/** What the room says so far, for the host alone, and what everyone looks at together once it is shown. */
export function Result({ live }: { readonly live: Live }) {
  const id = useId();
  const { subject, view, exercise, board, commands, state } = live;
  const step = subject?.step;
  if (!step) return null;
  const isShown = step.phase === "shown" || step.phase === "revealed";
  // What the stage shows is in the picture of the stage already.
  const isOnStage = isShown && !step.isHidden && !subject.isElsewhere;
  return (
    <section class="result" aria-labelledby={id}>
      <header>
        <h3 id={id}>{isOnStage ? "On the stage" : "So far, for you alone"}</h3>
        {board && (
          <button type="button" class="tool" onClick={() => commands.board?.()}>
            <span>Larger</span>
            <Key of="board" />
          </button>
        )}
      </header>
      {subject.shares === "nothing" ? (
        <p>Nothing is shared: the phones only say that they are done.</p>
      ) : view.tally?.isBroken ? (
        <p role="alert">
          The exercise’s own code failed to count the answers ({view.tally.words}). They are kept, and the room goes on.
        </p>
      ) : (
        <p class="result-words" lang={state.data.language}>
          {view.tally?.words ?? "No answers yet."}
        </p>
      )}
      {exercise && "why" in exercise && <p role="alert">{exercise.why}</p>}
      {board && step.phase !== "open" && !isOnStage && (
        <button
          type="button"
          class="result-picture"
          onClick={() => commands.board?.()}
          aria-label="Look at the result, larger"
        >
          <BoardPicture live={live} />
        </button>
      )}
      {isShown && <Talk live={live} />}
    </section>
  );
}

/** Which item, and which page of the board, everyone looks at. */
function Talk({ live: { items, pages, subject, room, commands, state } }: { readonly live: Live }) {
  const step = subject?.step;
  if (!step) return null;
  return (
    <div class="talk">
      {items.length > 0 && (
        <div class="talk-items">
          <label>
            <span>Talk about</span>
            <select
              lang={state.data.language}
              value={step.focus ?? ""}
              onChange={({ currentTarget }) => room.ask({ do: "focus", item: currentTarget.value || null })}
            >
              <option value="">The whole board</option>
              {items.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Button onPress={() => commands["item-back"]?.()} label="The one before">
            ← <Key of="item-back" />
          </Button>
          <Button onPress={() => commands["item-next"]?.()} label="The next one">
            → <Key of="item-next" />
          </Button>
        </div>
      )}
      {pages > 1 && (
        <div class="talk-pages">
          <p>
            Page {Math.min(step.page, pages - 1) + 1} of {pages}
          </p>
          <Button onPress={() => commands["page-back"]?.()} label="Page before">
            ← <Key of="page-back" />
          </Button>
          <Button onPress={() => commands["page-next"]?.()} label="Next page">
            → <Key of="page-next" />
          </Button>
        </div>
      )}
    </div>
  );
}
