import { describeOverflow, measureOverflow } from "./measure-overflow.ts";

/** How long a slide must have been left alone before it is measured, in milliseconds. */
const CALM = 300;

let notice: HTMLElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says in the corner of the page when the slide that is shown does not fit its canvas; after every change anew. */
export function watchOverflow(slides: Element): void {
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(describeCurrent(slides)), CALM);
  };
  new MutationObserver(wait).observe(slides, { attributes: true, characterData: true, childList: true, subtree: true });
  slides.addEventListener("load", wait, true);
  addEventListener("resize", wait);
  void document.fonts.ready.then(wait);
}

function describeCurrent(slides: Element): string | undefined {
  const slide = slides.querySelector("section.slide.present:not(.stack)");
  if (!slide || slides.closest(".overview") || document.body.classList.contains("reveal-scroll")) return undefined;
  const words = describeOverflow(measureOverflow(slide));
  return words && `The slide “${slide.id}” is ${words}.`;
}

function show(words: string | undefined): void {
  if (words === undefined) {
    notice?.remove();
    notice = undefined;
    return;
  }
  if (!notice) {
    notice = document.createElement("p");
    notice.className = "overflow-notice";
    notice.lang = "en";
    notice.setAttribute("role", "status");
    document.body.append(notice);
  }
  if (notice.textContent !== words) notice.textContent = words;
}
