import { render } from "preact";
import type { RevealApi } from "reveal.js";
import type { StageView } from "../../../model/index.ts";
import { openRoom } from "../../../room/client.ts";
import type { Relay } from "../../link/protocol.ts";
import { createRelay } from "../../link/relay.ts";
import { slideTitle } from "../agenda/arrange.ts";
import { say } from "../chrome/status.ts";
import { editedSlide } from "../moves/edited.ts";
import { isPreview } from "../preview.ts";
import { command, ROOT } from "./command.ts";
import { JoinOverlay, JoinSlot } from "./join-overlay.tsx";
import { readStageMessage } from "./preview-message.ts";
import { knownRoom, learn, watchRoom } from "./store.ts";
import { Strip } from "./strip.tsx";

/**
 * Makes the deck the stage of the room beside it: join slots, results, blank screen, time left.
 * @returns the deck's way to host pages of other browsers
 */
export function startStage(deck: RevealApi): Relay {
  const relay = createRelay(ROOT);
  if (isPreview) followParent();
  else {
    openRoom<StageView>("stage", ROOT, { view: learn, link: relay.take });
    keepBlank(deck);
    tellSlide(deck);
    sayPhases();
  }
  drawOver(deck);
  return relay;
}

/** Draws what the room says over and between the slides. */
function drawOver(deck: RevealApi): void {
  const frame = deck.getSlidesElement();
  if (!frame) return;
  const overlay = document.createElement("div");
  overlay.className = "join-overlay-root";
  frame.append(overlay);
  render(<JoinOverlay />, overlay);
  const dress = (event?: Event) => {
    for (const slot of (editedSlide(event) ?? frame).querySelectorAll<HTMLElement>(".join-slot"))
      if (!slot.firstChild) render(<JoinSlot />, slot);
    dressFoot(deck.getCurrentSlide());
  };
  dress();
  for (const event of ["slidechanged", "sync", "slidesync"]) deck.on(event, dress);
}

/** A preview opens no stream of its own; the page around it tells what the stage shows. */
function followParent(): void {
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== location.origin || source !== window.parent) return;
    const view = readStageMessage(data);
    if (view) learn(view);
  });
  window.parent.postMessage({ type: "staffroom:stage?" }, location.origin);
}

/** One strip, at the foot of the slide that is shown. */
const strip = document.createElement("span");
strip.className = "stage-strip";

function dressFoot(slide: HTMLElement | undefined): void {
  const foot = slide?.querySelector(".slide-foot");
  if (!slide || !foot) return;
  if (strip.parentElement !== foot) foot.insertBefore(strip, foot.lastElementChild);
  const { exercise, set = "" } = slide.querySelector<HTMLElement>("[data-exercise]")?.dataset ?? {};
  render(<Strip exercise={exercise} set={set} />, strip);
}

/** The stage is blank exactly while the room is: whoever blanks it, here or at the host page, blanks the phones too. */
function keepBlank(deck: RevealApi): void {
  const isBlank = () => knownRoom()?.view.isBlank ?? false;
  watchRoom(() => {
    if (deck.isPaused() !== isBlank()) deck.togglePause(isBlank());
  });
  const tell = (on: boolean) => {
    if (knownRoom() && isBlank() !== on) command({ do: "blank", on });
  };
  deck.on("paused", () => tell(true));
  deck.on("resumed", () => tell(false));
}

/** Phones name the slide that the stage shows. */
function tellSlide(deck: RevealApi): void {
  let told = "";
  const tell = () => {
    const slide: HTMLElement | undefined = deck.getCurrentSlide();
    if (!slide || slide.id === told || document.visibilityState !== "visible") return;
    if (knownRoom()?.view.room.isClosed) return;
    told = slide.id;
    command({ do: "slide", id: slide.id, title: slideTitle(slide) });
  };
  deck.on("slidechanged", tell);
  document.addEventListener("visibilitychange", tell);
  tell();
}

const WORDS = {
  open: "The exercise is open.",
  locked: "Answers are locked.",
  shown: "The result is on the stage.",
  revealed: "Our reading is on the stage.",
} as const;

/** Says each phase once to who hears the page. */
function sayPhases(): void {
  let before = "";
  watchRoom(() => {
    const step = knownRoom()?.view.step;
    const now = step ? `${step.exercise}|${step.round}|${step.phase}` : "";
    if (now !== before && step) say(WORDS[step.phase]);
    before = now;
  });
}
