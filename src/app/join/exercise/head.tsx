import { StartAgain } from "../../../ui/player-bar.tsx";
import { Timer } from "../parts/timer.tsx";
import type { Work } from "./working.tsx";

/** What the exercise is, how far one is with it, and the room's timer. */
export function StepHead({ parts: { heading }, progress, saved, send, step, state: { view, ahead } }: Work) {
  return (
    <header class="player-head step-head">
      <h1 class="player-title" tabIndex={-1} dir="auto" lang={view.room.language}>
        {heading.title}
        {step.round > 1 && (
          <span class="round" lang="en">
            {" "}
            Round {step.round}
          </span>
        )}
      </h1>
      {view.timer && <Timer timer={view.timer} ahead={ahead} />}
      {heading.prompt && (
        <p class="player-prompt" lang={view.room.language}>
          {heading.prompt}
        </p>
      )}
      <p class="player-count">
        <b>
          {progress.done} of {progress.total}
        </b>{" "}
        done
      </p>
      <StartAgain {...{ saved, send }} />
    </header>
  );
}
