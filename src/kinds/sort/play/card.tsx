import "../../shared/kind.css";
import "../../shared/play/hand.css";
import { useState } from "preact/hooks";
import type { Mode } from "../../../model/index.ts";
import { Button } from "../../../ui/button.tsx";
import { Mark } from "../../../ui/mark.tsx";
import type { Placed } from "../../shared/play/hand.ts";
import { TITLES } from "../../shared/play/hand.ts";
import { textStep } from "../../shared/text-step.ts";
import { shortName } from "../logic/spread.ts";
import type { SortBin, SortCard, SortTask } from "../types.ts";

interface CardProps {
  readonly task: SortTask;
  readonly card: SortCard;
  readonly mode: Mode;
  readonly locked: boolean;
  readonly flagged: boolean;
  flag(on: boolean): void;
}

let cards = 0;
/** An id no other card on the page has; Preact's own are told apart only within one root. */
const useOwnId = (): string => useState(() => `sort-card-${++cards}`)[0];

/** The card in hand. Its heading takes the focus after a move, and its text is read with it. */
export function Card({ task, card, mode, locked, flagged, flag }: CardProps) {
  const id = useOwnId();
  const Title = TITLES[mode];
  const hint = locked ? "Locked" : `Tap a tray, or press 1–${task.bins.length}`;
  return (
    <div
      class="hand"
      role="tabpanel"
      aria-labelledby={`${id}-title`}
      data-hand
      data-card={card.id}
      data-step={textStep(card.text)}
    >
      <Title class="kind-title" id={`${id}-title`} aria-describedby={`${id}-text`} tabIndex={-1} data-start>
        {card.title}
      </Title>
      {mode === "deck" && <p class="hand-aside">{hint}</p>}
      <p class="kind-text" id={`${id}-text`}>
        {card.text}
      </p>
      {task.flag && (
        <label class="sort-flagging">
          <input
            type="checkbox"
            checked={flagged}
            disabled={locked}
            onChange={({ currentTarget }) => flag(currentTarget.checked)}
          />
          {task.flag.name}
        </label>
      )}
    </div>
  );
}

interface PileProps {
  readonly task: SortTask;
  readonly placed: Placed;
  readonly flags?: readonly string[] | undefined;
  readonly mode: Mode;
  /** Lists the cards in this bin; without it, all are placed and all are listed. */
  readonly bin: SortBin | undefined;
  take(card: string): void;
  close(): void;
}

/** Placed cards to take up again, in place of the card in hand. */
export function Pile({ task, placed, flags = [], mode, bin, take, close }: PileProps) {
  const Title = TITLES[mode];
  const cards = task.cards.filter(({ id }) => !bin || placed[id] === bin.id);
  return (
    <div class="hand sort-pile" role="tabpanel" aria-label={bin ? bin.name : "All cards"}>
      <Title class="kind-title" tabIndex={-1} data-start>
        {bin ? `In ${bin.name}: ${cards.length}` : "All are placed."}
      </Title>
      <p class="hand-aside">{bin ? <Button onPress={close}>Back to the card</Button> : "Take one up to think again"}</p>
      <ul class="sort-slips">
        {cards.map((card) => (
          <li key={card.id}>
            <Slip
              card={card}
              flag={flags.includes(card.id) ? task.flag?.name : undefined}
              bin={bin ? undefined : task.bins.find(({ id }) => id === placed[card.id])}
              take={take}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SlipProps {
  readonly card: SortCard;
  /** Draws the bin's mark before the name. */
  readonly bin?: SortBin | undefined;
  readonly current?: boolean;
  /** The flag's name, where the card is marked. */
  readonly flag?: string | undefined;
  take(card: string): void;
}

/** A placed card as a small button that takes it up again. */
export const Slip = ({ card, bin, current, flag, take }: SlipProps) => (
  <button
    type="button"
    class="sort-slip"
    data-card={card.id}
    aria-current={current || undefined}
    aria-label={bin && `${shortName(card)}, in ${bin.name}${flag ? `. ${flag}` : ""}`}
    onClick={() => take(card.id)}
  >
    {bin && <Mark shape={bin.mark} hue={bin.hue} letter={bin.letter} />}
    <span>{shortName(card)}</span>
    {flag && (
      <b class="sort-bang">
        !<span class="visually-hidden"> {flag}</span>
      </b>
    )}
  </button>
);

interface MoveToProps {
  readonly task: SortTask;
  readonly card: SortCard | undefined;
  readonly placed: Placed;
  readonly locked: boolean;
  place(card: string, bin: string | undefined): void;
}

/** The native way to the same end: a list of bins. */
export function MoveTo({ task, card, placed, locked, place }: MoveToProps) {
  if (!card) return null;
  const bin = placed[card.id];
  const choose = ({ currentTarget }: { currentTarget: HTMLSelectElement }) => {
    const { value } = currentTarget;
    currentTarget.value = "";
    place(card.id, value === "out" ? undefined : value);
  };
  return (
    <div class="sort-choose">
      <p>Tap where it fits best</p>
      <select aria-label={`Move ${card.title} to`} value="" disabled={locked} onChange={choose}>
        <option value="" hidden>
          Move to…
        </option>
        {task.bins.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {bin !== undefined && <option value="out">Back out of its bin</option>}
      </select>
    </div>
  );
}
