import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { type Link, type Move, openLink, type Relay } from "../../link/protocol.ts";
import { advanceDecks, type Deck, type Decks, isLinked, noDecks } from "./decks.ts";

/** How often decks are called, in milliseconds. */
const CALL = 1500;
const NAME = "staffroom:followed";

/** What the host page can ask of the decks. */
export interface Drive {
  move(what: Move): void;
  go(slide: string): void;
  skip(slides: readonly string[]): void;
  /** Follows another of the open decks. */
  follow(id: string): void;
}

export interface DeckLink extends Drive {
  readonly decks: Decks;
  readonly deck?: Deck;
  readonly linked: boolean;
  /** False until decks have had the time to answer. */
  readonly asked: boolean;
}

/**
 * Finds the open decks of the site at `root`, follows one and drives it.
 * @param relay a way to decks in other browsers
 */
export function useDecks(root: URL, relay?: Relay): DeckLink {
  const [decks, send] = useReducer(advanceDecks, undefined, () => noDecks(keptName()));
  const [asked, setAsked] = useState(false);
  const link = useRef<Link>(undefined);
  const known = useRef(decks);
  known.current = decks;
  useEffect(() => {
    const opened = openLink(root, (message) => {
      // A tab that had been put to sleep was taken for closed.
      const isNew = message.type === "at" && !known.current.open.some(({ id }) => id === message.deck);
      if (isNew) opened.say({ type: "ask" });
      send({ type: "heard", message });
    });
    link.current = opened;
    if (relay) opened.via(relay);
    opened.say({ type: "ask" });
    const call = () => {
      setAsked(true);
      send({ type: "called" });
      opened.say({ type: "ping" });
    };
    const timer = setInterval(call, CALL);
    return () => {
      clearInterval(timer);
      opened.close();
    };
  }, [root, relay]);
  const { followed } = decks;
  const id = followed?.id;
  useEffect(() => keepName(id), [id]);
  const drive = useMemo<Drive>(() => {
    const say: Link["say"] = (message) => link.current?.say(message);
    const deck = id ?? "";
    return {
      move: (what) => say({ type: "do", deck, what }),
      go: (slide) => say({ type: "go", deck, slide }),
      skip: (slides) => say({ type: "skip", deck, slides: [...slides] }),
      follow: (other) => send({ type: "follow", id: other }),
    };
  }, [id]);
  return { ...drive, decks, deck: followed, linked: isLinked(decks), asked };
}

function keptName(): string | undefined {
  try {
    return sessionStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepName(id: string | undefined): void {
  try {
    if (id !== undefined) sessionStorage.setItem(NAME, id);
  } catch {
    // Without storage a reload follows the deck that was last used.
  }
}
