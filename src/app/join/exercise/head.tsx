import type { Heading, RoomCard, Step } from "../../../model/index.ts";
import { StartAgain } from "../../../ui/player-bar.tsx";
import { Timer } from "../parts/timer.tsx";
import type { Work } from "./working.tsx";

/** What the exercise is, how far one is with it, and the room's timer. */
export function StepHead({ parts: { heading }, progress, saved, send, step, state: { view, ahead } }: Work) {
  return (
    <header class="player-head step-head">
      <StepTitle {...{ heading, step }} room={view.room} />
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

interface StepTitleProps {
  readonly heading: Heading;
  readonly step: Step;
  readonly room: RoomCard;
}

/** The exercise's title, one level above the headings of its kind; the page itself is the room. */
export const StepTitle = ({ heading, step, room }: StepTitleProps) => (
  <>
    <h1 class="visually-hidden">{room.title}</h1>
    <h2 class="player-title" tabIndex={-1} dir="auto" lang={room.language}>
      {heading.title}
      {step.round > 1 && (
        <span class="round" lang="en">
          {" "}
          Round {step.round}
        </span>
      )}
    </h2>
  </>
);
