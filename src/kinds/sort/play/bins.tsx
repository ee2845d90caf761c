import type { Mode } from "../../../model/index.ts";
import { Mark } from "../../../ui/mark.tsx";
import type { Placed } from "../../shared/play/hand.ts";
import { shortName } from "../logic/spread.ts";
import type { SortBin, SortTask } from "../types.ts";
import { Slip } from "./card.tsx";
import { fitSlips, type Landed } from "./hand.ts";
import { slipWidth } from "./slip-width.ts";

interface BinsProps {
  readonly task: SortTask;
  readonly placed: Placed;
  readonly hand: string | undefined;
  readonly mode: Mode;
  readonly locked: boolean;
  readonly landed: Landed | undefined;
  take(card: string): void;
  list(bin: string): void;
  place(card: string | undefined, bin: string): void;
}

/** The bins as native buttons; on the stage each is a tray with slips of the cards inside. */
export function Bins(props: BinsProps) {
  return (
    <div class="sort-bins" data-count={props.task.bins.length}>
      {props.task.bins.map((bin, index) => (
        <Bin key={bin.id} {...props} bin={bin} digit={index + 1} />
      ))}
    </div>
  );
}

function Bin({ bin, digit, ...props }: BinsProps & { bin: SortBin; digit: number }) {
  const { placed, hand, mode, locked, landed, place } = props;
  const here = hand !== undefined && placed[hand] === bin.id;
  return (
    <div class={`sort-bin hue-${bin.hue}`} data-bin={bin.id} data-here={here || undefined}>
      {landed?.bin === bin.id && <i class="sort-flash" key={landed.turn} />}
      <button
        type="button"
        class="sort-place"
        data-place
        aria-disabled={locked || hand === undefined || undefined}
        aria-keyshortcuts={String(digit)}
        onClick={() => place(hand, bin.id)}
      >
        <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} />
        <span>
          <b>{bin.name}</b>
          {mode !== "deck" && (here ? <small>this card is here</small> : <small>{bin.hint}</small>)}
        </span>
      </button>
      {mode === "deck" ? <Slips bin={bin} {...props} /> : <Contents bin={bin} {...props} />}
    </div>
  );
}

/** What a bin holds, in words: a phone has no room for slips, and its rail shows where each card lies. */
function Contents({ bin, task, placed }: BinsProps & { bin: SortBin }) {
  const cards = task.cards.filter(({ id }) => placed[id] === bin.id);
  if (cards.length === 0) return null;
  return (
    <ul class="visually-hidden" aria-label={`In ${bin.name}`}>
      {cards.map((card) => (
        <li key={card.id} data-card={card.id}>
          {card.title}
        </li>
      ))}
    </ul>
  );
}

/** As many slips as fit one row, the last moved first; a button lists the rest. */
function Slips({ bin, task, placed, hand, landed, take, list }: BinsProps & { bin: SortBin }) {
  const first = landed?.card;
  const cards = task.cards
    .filter(({ id }) => placed[id] === bin.id)
    .sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const room = (1152 - 24 * (task.bins.length - 1)) / task.bins.length - 42;
  const fits = fitSlips(
    cards.map((card) => slipWidth(shortName(card))),
    room,
  );
  if (cards.length === 0) return <p class="sort-hint">{bin.hint ?? "empty"}</p>;
  return (
    <ul class="sort-slips">
      {cards.map((card, at) => (
        <li key={card.id} hidden={at >= fits}>
          <Slip card={card} current={card.id === hand} take={take} />
        </li>
      ))}
      {fits < cards.length && (
        <li>
          <button
            type="button"
            class="sort-slip"
            aria-label={`List all ${cards.length} in ${bin.name}`}
            onClick={() => list(bin.id)}
          >
            {fits === 0 ? cards.length : `+${cards.length - fits}`}
          </button>
        </li>
      )}
    </ul>
  );
}
