import { render } from "preact";
import { useEffect, useErrorBoundary, useLayoutEffect, useRef, useState } from "preact/hooks";
import { wordsOf } from "../model/words-of.ts";
import { currentDraft, type Surface } from "./history.ts";
import { PlayerBar } from "./player-bar.tsx";
import type { PlayerProps } from "./player-contract.ts";
import { BackBar, Fault, PlayerFoot, PlayerHead, Waiting } from "./player-parts.tsx";
import { useSaved } from "./use-saved.ts";
import { useSolution } from "./use-solution.ts";
import "./player.css";

/** An exercise to work through alone: Play with undo and start again, then Review. Resumes from its store. */
export function Player(props: PlayerProps) {
  const [broken, mend] = useErrorBoundary();
  const [attempt, setAttempt] = useState(0);
  const startAfresh = () => {
    props.store.save(null);
    setAttempt(attempt + 1);
    mend();
  };
  if (!broken) return <Resumed key={attempt} {...props} />;
  return (
    <div class="player" data-mode={props.mode}>
      <Fault words={`This exercise could not go on. ${wordsOf(broken)}`} action="Start again" onPress={startAfresh} />
    </div>
  );
}

function Resumed(props: PlayerProps) {
  const { exercise, task, heading, mode, onSurface } = props;
  const used = props.used && { used: props.used };
  const [{ saved, said, fault }, send] = useSaved(props);
  const { surface } = saved;
  const fetched = useSolution(props.solution, surface === "review");
  const { solution } = fetched;
  const body = useFocusKept(surface, solution !== undefined, mode === "page");
  useEffect(() => onSurface?.(surface), [surface, onSurface]);

  const draft = currentDraft(saved);
  const { onAnswer } = props;
  useEffect(() => onAnswer?.(exercise.logic.finish(task, draft)), [exercise, task, draft, onAnswer]);
  const progress = exercise.logic.progress(task, draft);
  const playing = surface === "play";
  const { Play, Review } = exercise.views;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the content of a fieldset does not grow with it
    <div
      class="player"
      role="group"
      aria-label={heading.title}
      data-mode={mode}
      data-surface={surface}
      onKeyDown={leaveOnEscape}
    >
      {mode !== "deck" && <PlayerHead {...{ mode, heading, playing, progress, saved, send }} />}
      <div class="player-body" ref={body} tabIndex={-1}>
        {fault !== undefined ? (
          <Fault
            words={`That did not work. ${fault}`}
            action="Go on"
            onPress={() => send({ type: "show", surface: "play" })}
          />
        ) : playing ? (
          <Play act={(action) => send({ type: "act", action })} {...{ task, draft, mode, locked: false, ...used }} />
        ) : solution !== undefined ? (
          <Review answer={exercise.logic.finish(task, draft)} {...{ task, solution, draft, mode, ...used }} />
        ) : fetched.fault !== undefined ? (
          <Fault words={fetched.fault} action="Try again" onPress={fetched.retry} />
        ) : (
          <Waiting />
        )}
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {playing && props.note}
      {mode !== "deck" && !playing && <PlayerFoot heading={heading} />}
      {playing ? (
        <PlayerBar {...{ mode, saved, progress, send }} compare={exercise.compare} />
      ) : (
        <BackBar onPress={() => send({ type: "show", surface: "play" })} />
      )}
    </div>
  );
}

/**
 * Puts a player into `element`, which must be empty.
 * @returns a function that takes it out again; what was done stays in the store.
 */
export function mountPlayer(element: HTMLElement, props: PlayerProps): () => void {
  render(<Player {...props} />, element);
  return () => render(null, element);
}

/**
 * Keeps the focus inside when Play turns into Review or back: on `[data-start]`, or on the body until that is there.
 * Never takes it on arrival: on the stage the keys are the deck's until someone enters the exercise.
 */
function useFocusKept(surface: Surface, there: boolean, scrolls: boolean) {
  const body = useRef<HTMLDivElement>(null);
  const before = useRef(surface);
  // A review that arrives late must be looked for again
  useLayoutEffect(() => {
    const element = body.current;
    const turned = before.current !== surface;
    before.current = surface;
    if (!element || !(turned || document.activeElement === element)) return;
    (element.querySelector<HTMLElement>("[data-start]") ?? element).focus({ preventScroll: true });
    if (turned && scrolls) bringBack(element.closest(".player"));
  }, [surface, there, scrolls]);
  return body;
}

/** Scrolls to where a player begins when that is out of sight: what has just been asked for is shorter or longer. */
function bringBack(player: Element | null): void {
  const top = player?.getBoundingClientRect().top ?? 0;
  if (top < 0 || top > innerHeight / 2) player?.scrollIntoView({ block: "start" });
}

function leaveOnEscape(event: KeyboardEvent) {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  event.stopPropagation();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
