import type { Choice } from "../agenda/agenda.ts";
import { showNotice } from "../chrome/notice.ts";

/** The slide id in a hash such as `#/the-role/2`; undefined when it names none, or a number. */
export function slideInHash(hash: string): string | undefined {
  const part = /^#\/?([^/]+)/.exec(hash)?.[1];
  if (part === undefined || /^\d+$/.test(part)) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Keeps to the address asked for last. Reveal writes the current slide's up to a second after a turn, and would write
 * over a link followed meanwhile before it reads where that leads. To be called before Reveal listens.
 */
export function keepToAddress(): void {
  addEventListener("hashchange", ({ newURL }) => {
    const { pathname, search, hash } = new URL(newURL);
    if (hash !== location.hash) history.replaceState(history.state, "", `${pathname}${search}${hash}`);
  });
}

/** Says in words where the page could not do what its address asked for. */
export function explainAddress({ agenda, unknown }: Choice, slide: { id?: string; known: boolean }): void {
  const shown = agenda ? `“${agenda.title}”` : "every slide";
  if (unknown !== undefined)
    showNotice(`There is no agenda “${unknown}” in this workshop, so this is ${shown}.`, everySlide());
  else if (slide.id && slide.known && !document.getElementById(slide.id))
    showNotice(`The slide “${slide.id}” is not part of ${shown}, so this is the first one.`, everySlide(slide.id));
  else if (slide.id && !slide.known) showNotice(`There is no slide “${slide.id}”, so this is the first one.`);
}

const everySlide = (id?: string) => ({
  text: "Show every slide",
  href: `?agenda=all${id ? `#/${encodeURIComponent(id)}` : ""}`,
});
