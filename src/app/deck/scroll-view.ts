import type { RevealApi } from "reveal.js";

/** Below this scale a slide in the scroll view is a picture; what is on it must not be operated at that size. */
const PICTURE = 0.5;

/** True while the deck is a scrolling page. */
export const isScrolling = (): boolean => document.body.classList.contains("reveal-scroll");

/**
 * Mends Reveal's scroll view: its slides stay in the accessibility tree, the address follows the slide, and on
 * a narrow screen a slide with an exercise is laid out at natural size. Calls `changed` after every change.
 */
export function watchScrollView(deck: RevealApi, changed: () => void): void {
  const mend = () => {
    const scrolling = isScrolling();
    for (const slide of deck.getSlides()) {
      if (scrolling) for (const name of ["aria-hidden", "hidden", "inert"]) slide.removeAttribute(name);
      const natural = scrolling && deck.getScale() < PICTURE && slide.querySelector("[data-exercise]") !== null;
      slide.classList.toggle("natural", natural);
    }
    changed();
  };
  for (const event of ["ready", "sync", "resize", "slidechanged"]) deck.on(event, mend);
  deck.on("slidechanged", () => {
    if (isScrolling()) history.replaceState(null, "", `#/${encodeURIComponent(deck.getCurrentSlide().id)}`);
  });
  // Leaving the scroll view, Reveal writes the slides anew, so whatever was mounted in them is gone.
  const slides = deck.getSlidesElement();
  if (slides) new MutationObserver(mend).observe(slides, { childList: true });
}
