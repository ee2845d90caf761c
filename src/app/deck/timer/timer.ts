import type { DraftStore } from "../../../ui/player-contract.ts";
import { say } from "../chrome/status.ts";
import { draftStore } from "../exercises/drafts.ts";
import { addMinute, type Countdown, isRunning, leftAt, readCountdown, toggle, untilNext } from "./countdown.ts";
import "./timer.css";
import { drawFace } from "./face.ts";
import { announce, showTime } from "./time-words.ts";

/** How each timer of the page is stopped. */
const running = new Map<HTMLElement, () => void>();

/**
 * Makes countdowns of the page's timers, each once; those that left the page are stopped. How far they are is kept
 * for this tab.
 * @param page names the deck among others of this site
 * @param edited the slide that has changed, where no other has
 */
export function runTimers(page: string, edited?: HTMLElement): void {
  for (const [element, stop] of running) {
    if (element.isConnected) continue;
    stop();
    running.delete(element);
  }
  for (const slide of edited ? [edited] : document.querySelectorAll<HTMLElement>(".slides section.slide")) {
    for (const [index, element] of slide.querySelectorAll<HTMLElement>(".timer[data-minutes]").entries()) {
      if (running.has(element)) continue;
      const { minutes = "" } = element.dataset;
      const store = draftStore(["staffroom:timer", page, slide.id, index, minutes].join("|"));
      running.set(element, runTimer(element, Number(minutes) * 60_000, store));
    }
  }
}

/** @param whole the time it was given, in milliseconds */
function runTimer(element: HTMLElement, whole: number, store: DraftStore): () => void {
  let countdown: Countdown = readCountdown(store.load()) ?? { left: whole };
  let seen = leftAt(countdown, Date.now());
  let next: ReturnType<typeof setTimeout> | undefined;
  const face = drawFace(element, {
    toggle: () => change(toggle(countdown, Date.now())),
    add: () => change(addMinute(countdown, Date.now())),
    reset: () => change({ left: whole }),
  });

  function tick(): void {
    clearTimeout(next);
    const left = leftAt(countdown, Date.now());
    const words = announce(seen, left);
    if (words) say(face.label ? `${face.label}: ${words}` : words);
    seen = left;
    const goes = isRunning(countdown);
    face.show(showTime(left), { isRunning: goes, isOver: left <= 0, isFresh: !goes && left === whole });
    if (goes) next = setTimeout(tick, untilNext(left));
  }

  function change(to: Countdown): void {
    countdown = to;
    seen = leftAt(to, Date.now());
    store.save(to);
    tick();
  }

  // A page that slept, or was out of sight, may have missed its seconds.
  document.addEventListener("visibilitychange", tick);
  tick();
  return () => {
    clearTimeout(next);
    document.removeEventListener("visibilitychange", tick);
  };
}
