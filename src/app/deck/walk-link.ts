import type { RevealApi } from "reveal.js";
import type { DeckData } from "./data.ts";

/** The agenda that decides what the walkthrough holds. */
const SELF_PACED = "self-paced";

/** Keeps the deck's link to the walkthrough at the section of the slide that is shown. */
export function linkToWalk(deck: RevealApi, data: Pick<DeckData, "agendas">): void {
  const link = document.querySelector<HTMLAnchorElement>("[data-walk]");
  if (!link) return;
  const follow = () => {
    const slide: HTMLElement | undefined = deck.getCurrentSlide();
    if (slide) link.href = walkAddress(data, slide.id, slide.dataset.module ?? "");
  };
  for (const event of ["ready", "slidechanged", "sync", "slidesync"]) deck.on(event, follow);
}

/** Where a slide is in the walkthrough, from the site's root; its first page for a slide that it leaves out. */
export function walkAddress({ agendas }: Pick<DeckData, "agendas">, slide: string, module: string): string {
  const paced = agendas.find(({ id }) => id === SELF_PACED);
  const isThere = !paced || paced.items.some(({ slides }) => slides.includes(slide));
  return isThere && module !== "" ? `walk/${encodeURIComponent(module)}/#${encodeURIComponent(slide)}` : "walk/";
}
