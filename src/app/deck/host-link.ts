import type { RevealApi } from "reveal.js";
import {
  type Message,
  type Move,
  openLink,
  type Place,
  type Position,
  type Relay,
  randomName,
} from "../link/protocol.ts";
import { moduleTitle, numberOf, slideTitle } from "./agenda/arrange.ts";
import { aimed, cutSlides } from "./agenda/cuts.ts";
import { editedSlide } from "./moves/edited.ts";
import { deckMoves } from "./moves/moves.ts";
import { goTo } from "./moves/scroll-view.ts";

const NAME = "staffroom:deck";

/**
 * Lets host pages follow and drive this deck, where the site has one. Following the link to it asks a host page that
 * is open already to follow this deck rather than another.
 * @param agenda id of the agenda in force; empty when every slide is shown
 * @param relay a way to host pages of other browsers, once there is one
 */
export function offerHost(deck: RevealApi, agenda: string, relay?: Promise<Relay>): void {
  const way = document.querySelector("[data-host]");
  if (!way) return;
  deck.on("ready", () => {
    const claim = linkToHost(deck, agenda, relay);
    way.addEventListener("click", claim);
  });
}

function linkToHost(deck: RevealApi, agenda: string, relay: Promise<Relay> | undefined): () => void {
  const id = takeName();
  let active = Date.now();
  const { say, via } = openLink(new URL(".", location.href), hear);
  const moves: Readonly<Record<Move, () => void>> = { ...deckMoves(deck), blank: () => deck.togglePause() };

  const told = new WeakMap<HTMLElement, string>();
  const here = (claims = false) => {
    const slides = deck.getSlides().map((slide) => {
      const place = describeSlide(slide);
      told.set(slide, JSON.stringify(place));
      return place;
    });
    say({ type: "here", deck: id, active, claims, agenda, slides, position: positionOf(deck) });
  };
  const at = () => say({ type: "at", deck: id, position: positionOf(deck) });

  function hear(message: Message): void {
    if (message.type === "ask") here();
    else if (message.type === "ping") at();
    else if (!("deck" in message) || message.deck !== id) return;
    else if (message.type === "do") moves[message.what]();
    else if (message.type === "go") {
      const slide = deck.getSlides().find((candidate) => candidate.id === message.slide);
      if (slide) aimed(() => goTo(deck, slide));
    } else if (message.type === "skip") cutSlides(message.slides);
  }

  here();
  void relay?.then((way) => {
    via(way);
    here();
  });
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed"]) deck.on(event, at);
  deck.on("sync", () => here());
  let later: ReturnType<typeof setTimeout> | undefined;
  deck.on("slidesync", (event) => {
    const slide = editedSlide(event);
    if (slide && told.get(slide) === JSON.stringify(describeSlide(slide))) return;
    // While a slide is written the deck comes first, the host's list of titles after it.
    clearTimeout(later);
    later = setTimeout(here, 250);
  });
  new MutationObserver(at).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  addEventListener("focus", () => {
    active = Date.now();
  });
  return () => here(true);
}

function describeSlide(slide: HTMLElement): Place {
  const number = numberOf(slide);
  const { exercise: id = "", set = "" } = slide.querySelector<HTMLElement>("[data-exercise]")?.dataset ?? {};
  return {
    id: slide.id,
    title: slideTitle(slide),
    ...(number !== undefined && { number }),
    module: slide.dataset.module ?? "",
    moduleTitle: moduleTitle(slide),
    ...(id !== "" && { exercise: { id, set } }),
  };
}

function positionOf(deck: RevealApi): Position {
  const slide = deck.getCurrentSlide();
  const fragments = [...slide.querySelectorAll<HTMLElement>(".fragment")];
  return {
    slide: slide.id,
    step: (deck.getIndices().f ?? -1) + 1,
    steps: new Set(fragments.map(({ dataset }) => dataset.fragmentIndex)).size,
    blank: deck.isPaused(),
    theme: document.documentElement.dataset.theme === "dark" ? "dark" : "light",
  };
}

/**
 * A name for this deck that outlives a reload. It is not in storage while the page lives, so that a tab made as a
 * copy of this one finds none and gets its own.
 */
function takeName(): string {
  const fresh = randomName();
  try {
    const name = sessionStorage.getItem(NAME) ?? fresh;
    sessionStorage.removeItem(NAME);
    addEventListener("pagehide", () => sessionStorage.setItem(NAME, name));
    addEventListener("pageshow", () => sessionStorage.removeItem(NAME));
    return name;
  } catch {
    return fresh;
  }
}
