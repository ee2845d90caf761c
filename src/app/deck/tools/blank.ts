import type { RevealApi } from "reveal.js";
import { say } from "../chrome/status.ts";

const MODIFIERS = ["Alt", "AltGraph", "CapsLock", "Control", "Meta", "NumLock", "Shift"];

/** What a blank screen keeps from the slide below it: a finger must not turn it, nor a click press on it. */
const KEPT = ["pointerdown", "mousedown", "touchstart", "wheel"];

/** Says that the screen is blank, and has any key or click bring it back, whatever has the focus. */
export function watchBlank(deck: RevealApi): void {
  const wake = (event: Event): void => {
    if (event instanceof KeyboardEvent) {
      // The browser's own: reload, another tab.
      if (event.ctrlKey || event.metaKey || MODIFIERS.includes(event.key)) return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    deck.togglePause(false);
  };
  const keep = (event: Event): void => event.stopImmediatePropagation();
  deck.on("paused", () => {
    for (const type of ["keydown", "click"]) addEventListener(type, wake, true);
    for (const type of KEPT) addEventListener(type, keep, true);
    say("The screen is blank. Any key brings it back.");
  });
  deck.on("resumed", () => {
    for (const type of ["keydown", "click"]) removeEventListener(type, wake, true);
    for (const type of KEPT) removeEventListener(type, keep, true);
    say("The slide is back.");
  });
}
