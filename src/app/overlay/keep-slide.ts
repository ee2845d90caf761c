import { slideInHash } from "../deck/moves/address.ts";

/** Has the address name the slide that is shown: Reveal writes it a moment late, and a reload must not lose it. */
export function keepSlide(): void {
  const slide = document.querySelector("section.slide.present:not(.stack)");
  if (!slide?.id || slide.id === slideInHash(location.hash)) return;
  history.replaceState(null, "", `#/${encodeURIComponent(slide.id)}`);
}
