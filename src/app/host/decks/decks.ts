import type { Message, Place, Position } from "../../link/protocol.ts";

/** Calls a deck may leave unanswered before it counts as closed; a reload takes a few. */
const PATIENCE = 3;

/** A deck as it last described itself. */
export interface Deck {
  readonly id: string;
  readonly active: number;
  readonly agenda: string;
  readonly slides: readonly Place[];
  readonly position: Position;
  /** Calls it has left unanswered. */
  readonly missed: number;
}

/** The decks that answer, and the one this page follows and drives. */
export interface Decks {
  readonly open: readonly Deck[];
  /** The deck that is followed; when it has closed, as it was last, until another opens. */
  readonly followed?: Deck;
  /** Until decks have had the time to answer, the choice may still change: to this one, if it answers. */
  readonly choosing: { readonly kept?: string } | false;
}

export type DeckEvent =
  | { readonly type: "heard"; readonly message: Message }
  /** Every deck has just been called. */
  | { readonly type: "called" }
  | { readonly type: "follow"; readonly id: string };

/**
 * No deck has answered yet.
 * @param kept id of the deck this page followed before it was loaded again
 */
export const noDecks = (kept?: string): Decks => ({ open: [], choosing: kept === undefined ? {} : { kept } });

/** True while the deck that is followed answers. */
export const isLinked = ({ open, followed }: Decks): boolean => open.some(({ id }) => id === followed?.id);

/**
 * The next state. Pure. A deck is followed until it closes or a person chooses another; to begin with, and after
 * that, it is the deck a person last turned to.
 */
export function advanceDecks(decks: Decks, event: DeckEvent): Decks {
  switch (event.type) {
    case "called": {
      const open = decks.open
        .map((deck) => ({ ...deck, missed: deck.missed + 1 }))
        .filter(({ missed }) => missed <= PATIENCE);
      return choose({ ...decks, open, choosing: open.length > 0 ? false : decks.choosing });
    }
    case "follow":
      return follow(decks, event.id);
    case "heard":
      return hear(decks, event.message);
  }
}

function hear(decks: Decks, message: Message): Decks {
  if (message.type === "at") {
    const { deck, position } = message;
    const open = decks.open.map((one) => (one.id === deck ? { ...one, position, missed: 0 } : one));
    return choose({ ...decks, open });
  }
  if (message.type !== "here") return decks;
  const { type: _, v: __, n: ___, deck: id, claims, ...rest } = message;
  const open = [...decks.open.filter((one) => one.id !== id), { id, missed: 0, ...rest }];
  return claims ? follow({ ...decks, open }, id) : choose({ ...decks, open });
}

const follow = (decks: Decks, id: string): Decks => {
  const followed = decks.open.find((deck) => deck.id === id) ?? decks.followed;
  return choose({ ...decks, choosing: false, ...(followed && { followed }) });
};

/** Keeps `followed` true to `open`, and chooses one where none is. */
function choose(decks: Decks): Decks {
  const { open, followed, choosing } = decks;
  const kept = open.find(({ id }) => id === (choosing ? choosing.kept : followed?.id));
  const latest = open.toSorted((a, b) => b.active - a.active)[0];
  const next = kept ?? latest ?? followed;
  return next ? { ...decks, followed: next } : decks;
}
