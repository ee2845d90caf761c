import type { RevealApi } from "reveal.js";
import { editedSlide } from "./edited.ts";

/** Below this scale a slide in the scroll view is a picture; at that size it cannot be read or operated. */
const PICTURE = 0.5;

/** What is drawn for the canvas: a slide with any of it stays a picture, unless it has an exercise. */
const DRAWN =
  ".diagram, .agenda, .r-stack, .r-fit-text, .r-stretch, .r-frame, iframe, :scope > svg, [style*='absolute']";

/** True for a slide that can be laid out anew on a narrow screen. */
const isFluid = (slide: HTMLElement): boolean =>
  slide.querySelector("[data-exercise]") !== null || slide.querySelector(DRAWN) === null;

/** True while the deck is a scrolling page. */
export const isScrolling = (): boolean => document.body.classList.contains("reveal-scroll");

/**
 * Mends Reveal's scroll view: it opens on the slide `asked` for in the address, its slides stay in the
 * accessibility tree, the address follows the slide, and on a narrow screen a slide of words or with an exercise
 * is laid out at natural size. Calls `changed` after every change, with the slide where it is one alone.
 */
export function watchScrollView(
  deck: RevealApi,
  asked: string | undefined,
  changed: (slide?: HTMLElement) => void,
): void {
  const mend = (event?: Event) => {
    const edited = editedSlide(event);
    const scrolling = isScrolling();
    for (const slide of edited ? [edited] : deck.getSlides()) {
      if (scrolling) for (const name of ["aria-hidden", "hidden", "inert"]) slide.removeAttribute(name);
      const natural = scrolling && deck.getScale() < PICTURE && isFluid(slide);
      slide.classList.toggle("natural", natural);
    }
    changed(edited);
  };
  for (const event of ["ready", "sync", "slidesync", "resize", "slidechanged"]) deck.on(event, mend);
  deck.on("beforeslidechange", scrollToSlide);
  deck.on("ready", () => {
    // On a narrow screen Reveal overwrites the address before it has read it.
    const slide = asked === undefined ? undefined : deck.getSlides().find(({ id }) => id === asked);
    if (isScrolling() && slide) goTo(deck, slide);
    deck.on("slidechanged", () => {
      if (isScrolling()) history.replaceState(null, "", `#/${encodeURIComponent(deck.getCurrentSlide().id)}`);
    });
    // Leaving the scroll view, Reveal writes the slides anew, so whatever was mounted in them is gone.
    const slides = deck.getSlidesElement();
    if (slides) new MutationObserver(() => mend()).observe(slides, { childList: true });
  });
}

/** Scrolls to the slide Reveal is about to go to: its own reckoning lands between pages, which then snap back. */
function scrollToSlide(event: Event & { readonly indexh?: number; readonly indexv?: number }): void {
  if (!isScrolling()) return;
  const { indexh = 0, indexv = 0 } = event;
  const page = document.querySelector(`[data-index-h="${indexh}"][data-index-v="${indexv}"]`)?.closest(".scroll-page");
  if (!page) return;
  event.preventDefault();
  page.scrollIntoView();
}

/** Shows a slide, in whatever view the deck is. */
export function goTo(deck: RevealApi, slide: HTMLElement | undefined): void {
  const { h, v } = deck.getIndices(slide);
  deck.slide(h, v);
}
