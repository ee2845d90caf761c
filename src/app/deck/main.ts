import Reveal, { type RevealApi } from "reveal.js";
import type { Relay } from "../link/protocol.ts";
import { hasRoom } from "../live.ts";
import { ALL, type Choice, chooseAgenda, drawnOf, waysOf } from "./agenda/agenda.ts";
import { arrangeSlides, listSlides, slideTitle } from "./agenda/arrange.ts";
import { passOverCuts } from "./agenda/cuts.ts";
import { rememberedAgenda } from "./agenda/memory.ts";
import { startBar } from "./chrome/bar.ts";
import { fetchPart } from "./chrome/fetch-part.ts";
import { startTheme } from "./chrome/theme.ts";
import { type DeckData, readDeckData } from "./data.ts";
import { runExercises } from "./exercises/exercises.ts";
import { offerHost } from "./host-link.ts";
import { deckActions } from "./keys/actions.ts";
import { bindKeys } from "./keys/bind.ts";
import { explainAddress, explainLinks, keepToAddress, slideInHash } from "./moves/address.ts";
import { followCodeSteps } from "./moves/code-steps.ts";
import { isScrolling, watchScrollView } from "./moves/scroll-view.ts";
import { isPreview, PREVIEW } from "./preview.ts";
import { watchBlank } from "./tools/blank.ts";
import { openToolBox } from "./tools/tool-box.ts";
import { linkToWalk } from "./walk-link.ts";

startTheme();

const slides = document.querySelector(".reveal > .slides");
const data = readDeckData(document);
const asked = slideInHash(location.hash);
const choose = () => chooseAgenda(data, new URLSearchParams(location.search).get("agenda"), rememberedAgenda(data));
const choice = choose();
/** True once a slide has had a timer. */
let hasTimers = false;
const written = import.meta.hot && slides?.innerHTML;
if (slides) prepareSlides(slides, data, choice, asked);
if (slides && listSlides(slides).length > 0) {
  const deck = startDeck(data, choice, asked);
  if (import.meta.hot && written) {
    const follow = async () => {
      // Problems are listened for before the page says that it follows.
      const [{ followEdits }] = await Promise.all([
        import("./hot/follow-edits.ts"),
        isPreview ? undefined : import("../overlay/dev.ts"),
      ]);
      followEdits({ deck, slides, written, data, choose });
    };
    // What brings updates is much to fetch: the first slide comes before it.
    deck.on("ready", () => void follow());
  }
} else if (import.meta.hot) {
  if (!isPreview) void import("../overlay/dev.ts");
  void import("../overlay/reload.ts").then(({ reloadOnUpdate }) => reloadOnUpdate());
}

/** Brings the slides into the order the address asks for, and says where it cannot be followed. */
function prepareSlides(slides: Element, data: DeckData, choice: Choice, id: string | undefined): void {
  const all = new Set([...slides.querySelectorAll("[id]")].map((element) => element.id));
  const find = (asked: string) => ({ id: asked, known: all.has(asked) || document.getElementById(asked) !== null });
  arrangeSlides(slides, choice.agenda, drawnOf(data, choice));
  if (isPreview) return;
  explainAddress(choice, id === undefined ? { id, known: false } : find(id));
  explainLinks(choice, find);
}

function startDeck(data: DeckData, { agenda }: Choice, asked: string | undefined): RevealApi {
  const deck = new Reveal({
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 10,
    center: false,
    hash: true,
    controls: false,
    progress: false,
    help: false,
    jumpToSlide: false,
    postMessage: false,
    transition: "none",
    backgroundTransition: "none",
    autoAnimate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    // The deck binds its own; Reveal would add some that the list of keys does not name.
    keyboard: false,
    ...(isPreview && PREVIEW),
  });
  const follow = () => {
    // Reveal's first sync comes before it has a slide, whatever its types say.
    const slide: HTMLElement | undefined = deck.getCurrentSlide();
    if (slide) followSlide(slide, data.title);
  };
  deck.on("ready", follow);
  deck.on("slidechanged", follow);
  deck.on("slidesync", follow);
  deck.on("sync", follow);
  watchScrollView(deck, asked, (edited) => {
    runExercises(deck, data, edited);
    startTimers(data, edited);
  });
  followCodeSteps(deck);
  const relay = hasRoom() ? joinRoom(deck) : undefined;
  if (!isPreview) operate(deck, data, agenda?.id, relay);
  // Reveal makes the deck an "application", in which a screen reader could not read the slides.
  deck.on("ready", () => deck.getRevealElement()?.removeAttribute("role"));
  keepToAddress();
  initialize(deck);
  return deck;
}

/** Starts Reveal with the address's query out of its sight: it would take any of its settings from there. */
function initialize(deck: RevealApi): void {
  const { pathname, search } = location;
  const view = new URLSearchParams(search).get("view");
  const show = (query: string) => history.replaceState(history.state, "", `${pathname}${query}${location.hash}`);
  show(view ? `?${new URLSearchParams({ view })}` : "");
  void deck.initialize();
  show(search);
}

/** Gives the deck its keys, its bar, its tools and its host page. */
function operate(deck: RevealApi, data: DeckData, agenda: string | undefined, relay?: Promise<Relay>): void {
  passOverCuts(deck);
  offerHost(deck, agenda ?? "", relay);
  linkToWalk(deck, data);
  watchBlank(deck);
  const tools = openToolBox(deck, document.querySelector("main") ?? document.body);
  const actions = deckActions(deck, tools, () =>
    fetchPart(
      () => import("./agenda/chooser.ts"),
      ({ openAgendas }) => openAgendas(data, agenda ?? ALL, deck.getCurrentSlide().id),
    ),
  );
  bindKeys(actions);
  const bar = document.querySelector<HTMLElement>(".deck-bar");
  if (bar) startBar(bar, deck, actions);
  bar?.querySelector("[data-do=agenda]")?.toggleAttribute("hidden", waysOf(data).length < 2);
}

/** Makes the deck the stage of the room beside it. @returns its way to host pages of other browsers, once there is one */
function joinRoom(deck: RevealApi): Promise<Relay> {
  return new Promise((resolve) => {
    const start = () =>
      fetchPart(
        () => import("./room/stage.tsx"),
        ({ startStage }) => resolve(startStage(deck)),
      );
    deck.on("ready", start);
  });
}

/** Makes countdowns of the page's timers; what does that is fetched only where there is one. */
function startTimers(data: DeckData, edited?: HTMLElement): void {
  hasTimers ||= (edited ?? document).querySelector(".slides .timer") !== null;
  if (isPreview || !hasTimers) return;
  fetchPart(
    () => import("./timer/timer.ts"),
    ({ runTimers }) => runTimers(`${data.title}|${location.pathname}`, edited),
  );
}

/** What must follow the slide: the document's title, and the focus, which may not stay on a slide that left. */
function followSlide(slide: HTMLElement, workshop: string): void {
  document.title = [...new Set([slideTitle(slide), workshop])].join(" · ");
  const focused = document.activeElement;
  if (isScrolling() || !(focused instanceof HTMLElement)) return;
  if (focused.closest(".slides") && !slide.contains(focused)) focused.blur();
}
