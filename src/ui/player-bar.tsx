import type { Mode, Progress } from "../model/index.ts";
import { Button } from "./button.tsx";
import { type PlayerEvent, resettable, type Saved, undoable } from "./history.ts";

export interface PlayerBarProps {
  readonly mode: Mode;
  readonly saved: Saved;
  readonly progress: Progress;
  /** What Compare says once it is ready. */
  readonly compare?: string | undefined;
  send(event: PlayerEvent): void;
}

/** Undo, Start again and Compare while answering. On the stage a facilitator may compare before the end. */
export function PlayerBar({ mode, saved, progress, compare, send }: PlayerBarProps) {
  const left = progress.total - progress.done;
  const ready = left === 0 || (mode === "deck" && progress.done > 0);
  return (
    <div class="player-bar">
      <Undo saved={saved} send={send} />
      {mode === "deck" && <StartAgain saved={saved} send={send} />}
      <Button
        class="player-compare"
        primary={left === 0}
        off={!ready}
        onPress={() => ready && send({ type: "show", surface: "review" })}
      >
        {ready ? (compare ?? "Compare with our reading") : `${compare ? "Result" : "Compare"}: ${left}\u00a0left`}
      </Button>
    </div>
  );
}

/** Takes back the last step, and names it. */
export function Undo({ saved, send }: Pick<PlayerBarProps, "saved" | "send">) {
  const did = undoable(saved);
  return (
    <Button class="player-undo" off={did === undefined} onPress={() => send({ type: "undo" })}>
      <UndoIcon />
      <span>
        <b>Undo</b>
        {did !== undefined && (
          <>
            <i>: </i>
            <span class="player-did">{did}</span>
          </>
        )}
      </span>
    </Button>
  );
}

/** Clears the draft; Undo brings it back, so it asks nothing. */
export function StartAgain({ saved, send }: Pick<PlayerBarProps, "saved" | "send">) {
  return (
    <Button class="player-reset" quiet off={!resettable(saved)} onPress={() => send({ type: "reset" })}>
      Start again
    </Button>
  );
}

const UndoIcon = () => (
  <svg class="player-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M9 4 3.5 9.5 9 15M4 9.5h11a5 5 0 0 1 0 10h-3.5" />
  </svg>
);
