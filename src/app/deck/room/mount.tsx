import { render } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { Player } from "../../../ui/player.tsx";
import type { PlayerProps } from "../../../ui/player-contract.ts";
import type { Cut } from "../../exercise-parts.ts";
import { fillsSlide, StageStep } from "./stage-step.tsx";
import { useRoom } from "./use-room.ts";

interface InRoomProps {
  readonly element: HTMLElement;
  readonly name: Cut;
  readonly player: PlayerProps;
}

/**
 * Puts an exercise of the stage into `element`: to demonstrate with while the room is not at it, and else what the
 * room does and thinks.
 * @returns a function that takes it out again
 */
export function mountInRoom(element: HTMLElement, name: Cut, player: PlayerProps): () => void {
  render(<InRoom element={element} name={name} player={player} />, element);
  return () => {
    render(null, element);
    fitSlide(element, false);
  };
}

function InRoom({ element, name, player }: InRoomProps) {
  const known = useRoom();
  const step = known?.view.step;
  const isAt = player.mode === "deck" && step !== undefined && step.exercise === name.id && step.set === name.set;
  const isBoard = isAt && known !== undefined && fillsSlide(known.view);
  useLayoutEffect(() => fitSlide(element, isBoard), [element, isBoard]);
  useEffect(() => {
    if (isAt) element.dataset.surface = "board";
  }, [element, isAt]);
  if (!isAt || !known) return <Player {...player} />;
  const { exercise, task, heading } = player;
  return <StageStep {...{ exercise, task, heading }} {...known} />;
}

/** Gives an exercise the whole slide, or the place below its headline. */
function fitSlide(element: HTMLElement, isBoard: boolean): void {
  const slide = element.closest<HTMLElement>(".slide");
  if (!slide) return;
  if (isBoard) slide.dataset.stage = "board";
  else delete slide.dataset.stage;
}
