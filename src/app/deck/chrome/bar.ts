import type { RevealApi } from "reveal.js";
import { numberOf } from "../agenda/arrange.ts";
import type { Action, Actions } from "../keys/actions.ts";

const REST = 2500;
/** How near the foot of the window the pointer wakes the bar while it points or draws, in CSS pixels. */
const NEAR = 90;

/**
 * Wires the bar of buttons: it wakes when a pointer moves anywhere but inside an exercise, or when the keyboard
 * reaches it, and rests out of sight otherwise.
 */
export function startBar(bar: HTMLElement, deck: RevealApi, actions: Actions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest("[data-exercise], dialog")) return;
    if (document.documentElement.dataset.tool && event.clientY < innerHeight - NEAR) return;
    bar.dataset.awake = "";
    clearTimeout(timer);
    timer = setTimeout(() => delete bar.dataset.awake, REST);
  };
  document.addEventListener("pointermove", wake, { passive: true });
  document.addEventListener("pointerdown", wake, { passive: true });
  bar.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-do]") : null;
    if (!button) return;
    actions[button.dataset.do as Action]();
    // A press by pointer leaves no focus behind: the bar may rest, and Space turns the slide again.
    if (event.detail > 0) button.blur();
  });
  const place = bar.querySelector("[data-place]");
  const update = () => {
    const slides = deck.getSlides();
    // Reveal's first sync comes before it has a slide, whatever its types say.
    const slide: HTMLElement | undefined = deck.getCurrentSlide();
    const at = slides.indexOf(slide);
    if (place) place.textContent = `${(slide && numberOf(slide)) ?? "–"} / ${slides.filter(numberOf).length}`;
    bar.querySelector("[data-do=back]")?.toggleAttribute("data-end", at === 0);
    bar.querySelector("[data-do=next]")?.toggleAttribute("data-end", at === slides.length - 1);
  };
  deck.on("ready", update);
  deck.on("slidechanged", update);
  deck.on("sync", update);
}
