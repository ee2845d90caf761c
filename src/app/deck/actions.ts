import type { RevealApi } from "reveal.js";
import { moduleTitle, slideTitle } from "./arrange.ts";
import { aimed } from "./cuts.ts";
import { openGoTo } from "./go-to.ts";
import { openHelp } from "./help.ts";
import { goTo } from "./scroll-view.ts";
import { toggleTheme } from "./theme.ts";

/** What a key or a button of the bar can ask for. */
export type Action = "back" | "next" | "overview" | "go-to" | "theme" | "fullscreen" | "exercise" | "host" | "help";

/** The deck's actions, by name. */
export const deckActions = (deck: RevealApi): Readonly<Record<Action, () => void>> => ({
  back: () => deck.prev(),
  next: () => deck.next(),
  overview: () => deck.toggleOverview(),
  "go-to": () => chooseSlide(deck),
  theme: toggleTheme,
  fullscreen: toggleFullscreen,
  exercise: () => enterExercise(deck.getCurrentSlide()),
  host: () => document.querySelector<HTMLElement>("[data-host]")?.click(),
  help: () => openHelp(),
});

function chooseSlide(deck: RevealApi): void {
  const slides = deck.getSlides();
  const places = slides.map((slide, index) => ({
    number: index + 1,
    id: slide.id,
    title: slideTitle(slide),
    module: moduleTitle(slide),
  }));
  openGoTo(places, slides.indexOf(deck.getCurrentSlide()) + 1, ({ number }) =>
    aimed(() => goTo(deck, slides[number - 1])),
  );
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
