import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { Mode } from "../../../model/index.ts";
import { nextHand, nextOpen, type Placed } from "./hand.ts";

/** Where the focus goes after the next draw: to what is in hand, to its place in the rail, or nowhere. */
export type Aim = "start" | "tab" | "none";

const AIMS: Readonly<Record<Aim, string | undefined>> = {
  start: "[data-start]",
  tab: "[role=tab][aria-selected=true]",
  none: undefined,
};

interface HandOptions {
  readonly ids: readonly string[];
  readonly placed: Placed;
  readonly mode: Mode;
  /** Keeps in hand what was just placed, where there is more to say about it. */
  readonly stays?: boolean;
}

/** One thing in hand at a time: the next open one by default, any other when it is taken up. */
export function useHand({ ids, placed, mode, stays = false }: HandOptions) {
  const root = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((count: number, _: unknown) => count + 1, 0);
  const memory = useRef<{ placed: Placed; hand: string | undefined }>({ placed, hand: nextOpen(ids, placed) });
  const aim = useRef<string>(undefined);
  const now = memory.current;
  if (now.placed !== placed) {
    const next = nextHand(ids, now.placed, placed, now.hand);
    memory.current = {
      placed,
      hand: stays && now.hand !== undefined ? (changedOf(ids, now.placed, placed) ?? next) : next,
    };
  }
  // After every draw: the thing to go on with may be a new element.
  useLayoutEffect(() => {
    if (aim.current) root.current?.querySelector<HTMLElement>(aim.current)?.focus({ preventScroll: mode === "deck" });
    aim.current = undefined;
  });
  const aimAt = (focus: Aim) => {
    aim.current = AIMS[focus];
  };
  const take = (hand: string | undefined, focus: Aim = "start") => {
    memory.current = { ...memory.current, hand };
    aimAt(focus);
    redraw(undefined);
  };
  return { root, hand: memory.current.hand, take, aimAt };
}

/** The one thing that lies elsewhere now, if it is one. */
function changedOf(ids: readonly string[], before: Placed, after: Placed): string | undefined {
  const changed = ids.filter((id) => before[id] !== after[id]);
  return changed.length === 1 ? changed[0] : undefined;
}
