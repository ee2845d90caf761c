import { useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { PlayProps } from "../../../model/index.ts";
import type { SortShape } from "../types.ts";
import { Bins } from "./bins.tsx";
import { Card, MoveTo, Pile } from "./card.tsx";
import { useDrag } from "./drag.ts";
import { binOfKey, type Landed, neighbour, nextHand, nextOpen } from "./hand.ts";
import { Rail } from "./rail.tsx";

/** Sorting: one card in hand at a time, and bins to put it in. */
export function Play(props: PlayProps<SortShape>) {
  const { task, draft, mode, locked } = props;
  const { root, hand, open, landed, take, list, place, onKeyDown } = usePlay(props);
  useDrag(root, !locked, place, `${hand} ${open} ${Object.values(draft.placed)}`);
  const card = task.cards.find(({ id }) => id === hand);
  const bin = task.bins.find(({ id }) => id === open);
  const deck = mode === "deck";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the controls inside
    <div class={`sort sort-${mode}`} data-look="own" ref={root} onKeyDown={onKeyDown}>
      <Rail {...{ task, hand }} placed={draft.placed} count={deck} take={(id) => take(id, "tab")} />
      {card && !bin ? (
        <Card key={card.id} {...{ task, card, mode, locked }} />
      ) : (
        <Pile {...{ task, bin, mode, take }} placed={draft.placed} close={() => list(undefined)} />
      )}
      {!deck && <MoveTo {...{ task, card, locked, place }} placed={draft.placed} />}
      <Bins {...{ task, hand, mode, locked, landed, take, list, place }} placed={draft.placed} />
    </div>
  );
}

interface Memory {
  readonly placed: SortShape["draft"]["placed"];
  readonly hand: string | undefined;
  /** The bin whose cards are listed in place of the card in hand. */
  readonly open: string | undefined;
  readonly landed: Landed | undefined;
}

function usePlay({ task, draft: { placed }, act, locked, mode }: PlayProps<SortShape>) {
  const root = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((count: number, _: unknown) => count + 1, 0);
  const memory = useRef<Memory>({ placed, hand: nextOpen(task, placed), open: undefined, landed: undefined });
  const aim = useRef<string>(undefined);
  const now = memory.current;
  if (now.placed !== placed) {
    memory.current = { ...now, placed, open: undefined, hand: nextHand(task, now.placed, placed, now.hand) };
  }
  // After every draw: the thing to go on with may be a new element.
  useLayoutEffect(() => {
    if (aim.current) root.current?.querySelector<HTMLElement>(aim.current)?.focus({ preventScroll: mode === "deck" });
    aim.current = undefined;
  });
  const turn = (next: Partial<Memory>, focus: "start" | "tab" | "none" = "start") => {
    memory.current = { ...memory.current, ...next };
    aim.current = focus === "none" ? undefined : focus === "tab" ? "[role=tab][aria-selected=true]" : "[data-start]";
    redraw(undefined);
  };
  const take = (hand: string | undefined, focus?: "tab") => turn({ hand, open: undefined }, focus);
  const list = (open: string | undefined) => turn({ open });
  const place = (card: string | undefined, bin: string | undefined) => {
    if (locked || card === undefined) return;
    if (placed[card] === bin) return take(nextOpen(task, placed, card));
    turn({ landed: bin === undefined ? undefined : { card, bin, turn: (now.landed?.turn ?? 0) + 1 } });
    act({ type: "place", card, bin });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("select, input, textarea")) return;
    const { hand, open } = memory.current;
    const bin = binOfKey(task, event.key);
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (by) take(neighbour(task, hand, by), target.role === "tab" ? "tab" : undefined);
    else if (bin !== undefined) place(hand, bin);
    else if (event.key === "Escape" && open !== undefined) list(undefined);
    else return;
    event.preventDefault();
  };
  return { ...memory.current, root, take, list, place, onKeyDown };
}
