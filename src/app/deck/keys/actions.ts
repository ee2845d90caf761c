import type { RevealApi } from "reveal.js";
import { moduleTitle, numberOf, slideTitle } from "../agenda/arrange.ts";
import { aimed } from "../agenda/cuts.ts";
import { fetchPart } from "../chrome/fetch-part.ts";
import { toggleTheme } from "../chrome/theme.ts";
import { openGoTo } from "../moves/go-to.ts";
import { deckMoves, type Move } from "../moves/moves.ts";
import { goTo } from "../moves/scroll-view.ts";
import type { ToolBox } from "../tools/tool-box.ts";
import { isOffered } from "./key-table.ts";

/** What a key or a button of the bar can ask for. */
export type Action =
  | Move
  | "overview"
  | "enter"
  | "escape"
  | "go-to"
  | "agenda"
  | "blank"
  | "zoom"
  | "pointer"
  | "pen"
  | "theme"
  | "fullscreen"
  | "exercise"
  | "host"
  | "walk"
  | "join"
  | "help";

export type Actions = Readonly<Record<Action, () => void>>;

/**
 * The deck's actions, by name.
 * @param openAgendas opens the list of agendas
 */
export const deckActions = (deck: RevealApi, tools: ToolBox, openAgendas: () => void): Actions => ({
  ...deckMoves(deck),
  overview: () => deck.toggleOverview(),
  enter: () => enter(deck),
  escape: () => closeTop(deck, tools),
  "go-to": () => chooseSlide(deck),
  agenda: openAgendas,
  blank: () => deck.togglePause(),
  zoom: tools.zoom,
  pointer: () => tools.toggle("pointer"),
  pen: () => tools.toggle("pen"),
  theme: toggleTheme,
  fullscreen: toggleFullscreen,
  exercise: () => enterExercise(deck.getCurrentSlide()),
  walk: () => document.querySelector<HTMLElement>("[data-walk]")?.click(),
  host: () => document.querySelector<HTMLElement>("[data-host]")?.click(),
  join: toggleJoin,
  help: () =>
    fetchPart(
      () => import("./deck-help.ts"),
      ({ openDeckHelp }) => openDeckHelp(isOffered),
    ),
});

/** In the overview to the slide that is marked, else the timer on the slide. */
function enter(deck: RevealApi): void {
  if (deck.isOverview()) deck.toggleOverview(false);
  else deck.getCurrentSlide().querySelector<HTMLElement>(".timer-toggle")?.click();
}

/** Closes or puts away what lies over the slides; when nothing does, opens the overview. */
function closeTop(deck: RevealApi, tools: ToolBox): void {
  // What Reveal shows large for a slide that has data-preview-link or -image.
  const large = document.querySelector<HTMLElement>(".r-overlay-close");
  if (large) large.click();
  else if (document.querySelector(".join-overlay")) toggleJoin();
  else if (!tools.putAway()) deck.toggleOverview();
}

function chooseSlide(deck: RevealApi): void {
  const places = deck.getSlides().map((slide: HTMLElement) => ({
    number: numberOf(slide),
    id: slide.id,
    title: slideTitle(slide),
    module: moduleTitle(slide),
  }));
  openGoTo(places, deck.getCurrentSlide().id, ({ id }) => {
    // The browser's Back then returns from the jump, as from a link; turning slides leaves no such trail.
    history.pushState(null, "", location.href);
    aimed(() => goTo(deck, document.getElementById(id) ?? undefined));
  });
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  // A browser may refuse; the page then simply stays as it is.
  done.catch(() => {});
}

/** Puts the focus where the exercise on a slide begins. */
function enterExercise(slide: HTMLElement): void {
  const exercise = slide.querySelector("[data-exercise]");
  const start = exercise?.querySelector<HTMLElement>("[data-start]") ?? exercise?.querySelector<HTMLElement>("button");
  start?.focus();
}

const toggleJoin = (): void =>
  fetchPart(
    () => import("../room/toggle-join.ts"),
    ({ toggleJoin }) => toggleJoin(),
  );
