import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PlayProps } from "staffroom";
import { isPast, nextStep } from "../logic/draft.ts";
import type { GlueAction, GlueShape, StepId } from "../types.ts";

/** What every part of Play is given. */
export interface Playing extends PlayProps<GlueShape> {
  /** The step that is open; undefined at the end. */
  readonly at: StepId | undefined;
  /** Opens a step that was gone through, or goes to the first that was not. */
  open(step: StepId | undefined): void;
  /** Goes on from the open step. */
  goOn(): void;
}

/** Where a person is in the drill, and where the focus goes when they move. */
export function usePlay(props: PlayProps<GlueShape>) {
  const { task, draft, mode, locked } = props;
  const root = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<StepId | undefined>(undefined);
  const moved = useRef(false);
  const at = isPast(task, draft, "line") ? (opened ?? nextStep(task, draft)) : "line";
  // After every draw, for the step to go on with is drawn then.
  useLayoutEffect(() => {
    const start = moved.current ? root.current?.querySelector<HTMLElement>("[data-start]") : undefined;
    moved.current = false;
    start?.focus({ preventScroll: true });
    if (start && mode !== "deck") bringUp(start.closest(".glue-now, .glue-own, .glue-end") ?? start);
  });
  const open = (step: StepId | undefined) => {
    moved.current = true;
    setOpened(step);
  };
  const act = (action: GlueAction) => {
    if (!locked) props.act(action);
  };
  const goOn = () => {
    open(undefined);
    if (at) act({ type: "pass", step: at });
  };
  return { root, playing: { ...props, act, at, open, goOn } satisfies Playing };
}

/** The whole step where it fits above the bar at the bottom, else its beginning. */
function bringUp(step: Element): void {
  const fits = step.clientHeight < window.innerHeight * 0.75;
  step.scrollIntoView({ block: fits ? "nearest" : "start" });
}
