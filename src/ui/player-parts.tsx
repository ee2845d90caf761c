import type { Heading } from "../model/index.ts";
import { Button } from "./button.tsx";
import { type PlayerBarProps, StartAgain } from "./player-bar.tsx";

interface PlayerHeadProps extends PlayerBarProps {
  readonly heading: Heading;
  readonly playing: boolean;
}

/** What the exercise is and how far it is. The stage needs none: its slide has a headline. */
export function PlayerHead({ mode, heading, playing, progress, saved, send }: PlayerHeadProps) {
  const Title = mode === "page" ? "h3" : "h2";
  return (
    <header class="player-head">
      <Title class="player-title">{heading.title}</Title>
      {playing && heading.prompt && <p class="player-prompt">{heading.prompt}</p>}
      <p class="player-count">
        <b>
          {progress.done} of {progress.total}
        </b>{" "}
        done
      </p>
      {playing && <StartAgain {...{ saved, send }} />}
    </header>
  );
}

/** Questions to talk about, once the readings are known. */
export function PlayerFoot({ heading }: { heading: Heading }) {
  if (heading.debrief.length === 0) return null;
  return (
    <div class="player-foot">
      <p>
        <b>To talk about</b>
      </p>
      <ul>
        {heading.debrief.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}

/** The way back from Review. */
export const BackBar = ({ onPress }: { onPress(): void }) => (
  <div class="player-bar">
    <Button class="player-back" onPress={onPress}>
      <svg class="player-icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M11 5l-7 7 7 7M4 12h16" />
      </svg>
      Back to the exercise
    </Button>
  </div>
);

/** Something went wrong, in words, and the way on. */
export const Fault = ({ words, action, onPress }: { words: string; action: string; onPress(): void }) => (
  <div class="player-fault" role="alert">
    <p>{words}</p>
    <Button onPress={onPress}>{action}</Button>
  </div>
);

/** Shown while our reading is fetched. */
export const Waiting = () => <p class="player-waiting">Fetching our reading…</p>;
