import type { DeckAgenda } from "../data.ts";
import { orderSlides, setsBySlide } from "./agenda.ts";

/** The sections directly inside an element. */
export const sectionsIn = (parent: Element): HTMLElement[] => [
  ...parent.querySelectorAll<HTMLElement>(":scope > section"),
];

/** Every slide in the deck's order, stacks flattened. */
export const listSlides = (slides: ParentNode): HTMLElement[] =>
  [...slides.querySelectorAll<HTMLElement>("section")].filter((section) => sectionsIn(section).length === 0);

/** The module's name as the slide's foot prints it: "2 Archetypes". */
export const moduleTitle = (slide: Element): string =>
  (slide.querySelector(".slide-foot > :first-child")?.textContent ?? "").trim();

/** The words of a slide's first heading, else its module's. */
export function slideTitle(slide: Element): string {
  const heading = slide.querySelector("h1, h2, h3");
  const words = Array.from(heading?.childNodes ?? [], (node) => (node.nodeName === "BR" ? " " : node.textContent));
  return words.join("").replace(/\s+/g, " ").trim() || moduleTitle(slide);
}

/**
 * Puts the slides of an agenda in its order and takes the others out; without one, every slide stays.
 * Of the drawn running orders only `drawn` remains. Must run before Reveal starts.
 */
export function arrangeSlides(slides: Element, agenda: DeckAgenda | undefined, drawn: string): void {
  orderSections(slides, agenda);
  const sets = setsBySlide(agenda);
  for (const slide of listSlides(slides)) fitSlide(slide, sets.get(slide.id), drawn);
  numberSlides(slides);
}

/** Fits a slide to an agenda: gives its exercises the set that is asked for, and leaves only one running order. */
export function fitSlide(slide: Element, set: string | undefined, drawn: string): void {
  if (set !== undefined)
    for (const exercise of slide.querySelectorAll<HTMLElement>("[data-exercise]")) exercise.dataset.set = set;
  for (const running of slide.querySelectorAll<HTMLElement>(".agenda[data-agenda]"))
    if (running.dataset.agenda !== drawn) running.remove();
}

function orderSections(slides: Element, agenda: DeckAgenda | undefined): void {
  const places = sectionsIn(slides).map((place) => (sectionsIn(place).length > 0 ? sectionsIn(place) : [place]));
  const byId = new Map(places.flat().map((slide) => [slide.id, slide]));
  const order = orderSlides(
    places.map((stack) => stack.map((slide) => slide.id)),
    agenda,
  );
  const stacks = order.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  slides.replaceChildren(...stacks.flatMap((stack) => (stack.length > 1 ? [asStack(stack)] : stack)));
}

function asStack(slides: readonly HTMLElement[]): HTMLElement {
  const stack = document.createElement("section");
  stack.append(...slides);
  return stack;
}

/**
 * Prints each slide's number in its foot and gives it an accessible place: "slide 3 of 12". A slide for the room alone
 * is not counted, nor one whose author wants that, so that numbers are the same with a room, without one and on paper.
 */
export function numberSlides(slides: Element): void {
  const shown = listSlides(slides).filter((slide) => slide.dataset.visibility !== "hidden");
  const count = shown.filter(isCounted).length;
  let number = 0;
  for (const slide of shown) {
    if (isCounted(slide)) slide.dataset.number = String(++number);
    const page = slide.querySelector(".slide-page");
    if (page) page.textContent = slide.dataset.number ?? "";
    slide.setAttribute("role", "group");
    slide.setAttribute("aria-roledescription", "slide");
    slide.setAttribute("aria-label", isCounted(slide) ? `${number} of ${count}` : slideTitle(slide));
  }
}

const isCounted = ({ dataset }: HTMLElement): boolean =>
  dataset.forRoom === undefined && dataset.visibility !== "uncounted";

/** The number in a slide's foot; undefined for one that is not counted. */
export const numberOf = ({ dataset: { number } }: HTMLElement): number | undefined =>
  number === undefined ? undefined : Number(number);
