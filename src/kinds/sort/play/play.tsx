import { useState } from "preact/hooks";
import type { PlayProps } from "../../../model/index.ts";
import { Mark } from "../../../ui/mark.tsx";
import { neighbour, nextOpen, type Placed } from "../../shared/play/hand.ts";
import { Rail } from "../../shared/play/rail.tsx";
import { type Aim, useHand } from "../../shared/play/use-hand.ts";
import type { SortShape, SortTask } from "../types.ts";
import { Bins } from "./bins.tsx";
import { Card, MoveTo, Pile } from "./card.tsx";
import { useDrag } from "./drag.ts";
import { binOfKey, type Landed } from "./hand.ts";

/** Sorting: one card in hand at a time, and bins to put it in. */
export function Play(props: PlayProps<SortShape>) {
  const { task, draft, mode, locked } = props;
  const { root, hand, open, landed, take, list, place, onKeyDown } = usePlay(props);
  useDrag(root, !locked, place, `${hand} ${open} ${Object.values(draft.placed)}`);
  const card = task.cards.find(({ id }) => id === hand);
  const bin = task.bins.find(({ id }) => id === open);
  const deck = mode === "deck";
  const flag = (on: boolean) => {
    if (!locked && card) props.act({ type: "flag", card: card.id, on });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the controls inside
    <div class={`kind kind-${mode} sort`} data-look="own" ref={root} onKeyDown={onKeyDown}>
      <Rail label="Cards" steps={stepsOf(task, draft.placed)} hand={hand} count={deck} take={(id) => take(id, "tab")} />
      {card && !bin ? (
        <Card key={card.id} {...{ task, card, mode, locked, flag }} flagged={draft.flags?.includes(card.id) ?? false} />
      ) : (
        <Pile {...{ task, bin, mode, take }} {...draft} close={() => list(undefined)} />
      )}
      {!deck && <MoveTo {...{ task, card, locked, place }} placed={draft.placed} />}
      <Bins {...{ task, hand, mode, locked, landed, take, list, place }} placed={draft.placed} />
    </div>
  );
}

const stepsOf = (task: SortTask, placed: Placed) =>
  task.cards.map(({ id, title }, at) => {
    const bin = task.bins.find((one) => one.id === placed[id]);
    const sign = bin && <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} />;
    return { id, label: `${at + 1}. ${title}: ${bin ? bin.name : "not placed"}`, ...(sign && { sign }) };
  });

/** The bin whose cards are listed in place of the card in hand, until a card moves. */
interface Listed {
  readonly bin: string;
  readonly placed: Placed;
}

function usePlay({ task, draft: { placed, flags }, act, locked, mode }: PlayProps<SortShape>) {
  const ids = task.cards.map(({ id }) => id);
  const { root, hand, take: hold, aimAt } = useHand({ ids, placed, mode });
  const [listed, setListed] = useState<Listed>();
  const [landed, setLanded] = useState<Landed>();
  const open = listed?.placed === placed ? listed.bin : undefined;
  const list = (bin: string | undefined) => {
    aimAt("start");
    setListed(bin === undefined ? undefined : { bin, placed });
  };
  const take = (card: string | undefined, focus?: Aim) => {
    setListed(undefined);
    hold(card, focus);
  };
  const place = (card: string | undefined, bin: string | undefined) => {
    if (locked || card === undefined) return;
    if (placed[card] === bin) return take(nextOpen(ids, placed, card));
    aimAt("start");
    setLanded(bin === undefined ? undefined : { card, bin, turn: (landed?.turn ?? 0) + 1 });
    act({ type: "place", card, bin });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("select, input, textarea")) return;
    const bin = binOfKey(task, event.key);
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (by) take(neighbour(ids, hand, by), target.role === "tab" ? "tab" : "start");
    else if (bin !== undefined) place(hand, bin);
    else if (event.key === "!" && task.flag && hand !== undefined && !locked)
      act({ type: "flag", card: hand, on: !flags?.includes(hand) });
    else if (event.key === "Escape" && open !== undefined) list(undefined);
    else return;
    event.preventDefault();
  };
  return { root, hand, open, landed, take, list, place, onKeyDown };
}
