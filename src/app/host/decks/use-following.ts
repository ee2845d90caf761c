import { useEffect } from "preact/hooks";
import { cutSlidesOf, isFirstStep, itemOf, type Plan } from "../time/plan.ts";
import type { Run, RunEvent } from "../time/run.ts";
import type { DeckLink } from "./use-decks.ts";

/** Books time for the item whose slide the deck shows, and has the deck pass over what is cut. */
export function useFollowing({ deck, skip }: DeckLink, plan: Plan, run: Run, tell: (event: RunEvent) => void): void {
  const slides = deck?.slides;
  const slide = deck?.position.slide;
  const at = slide === undefined ? undefined : itemOf(plan, slide)?.id;
  useEffect(() => {
    if (slide === undefined || at === undefined || run.slide === slide) return;
    tell({ type: "show", slide, at, starts: isFirstStep(slides ?? [], run.slide, slide) });
  }, [slide, at, slides, run.slide, tell]);
  // A deck that has been loaded again knows of no cuts: it has sent its slides anew.
  useEffect(() => {
    if (slides) skip(cutSlidesOf(plan, run.cuts));
  }, [slides, plan, run.cuts, skip]);
}
