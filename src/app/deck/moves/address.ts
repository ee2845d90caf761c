import { decode } from "../../../model/decode.ts";
import type { Choice } from "../agenda/agenda.ts";
import { showNotice } from "../chrome/notice.ts";

/** The slide id in a hash such as `#/the-role/2`; undefined when it names none, or a number. */
export function slideInHash(hash: string): string | undefined {
  const part = /^#\/?([^/]+)/.exec(hash)?.[1];
  return part === undefined || /^\d+$/.test(part) ? undefined : decode(part);
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

/** A slide that an address names: `known` when the workshop has it, whatever the agenda shows. */
export interface AskedSlide {
  readonly id: string | undefined;
  readonly known: boolean;
}

/** Says in words where the page could not do what its address asked for. */
export function explainAddress(choice: Choice, slide: AskedSlide): void {
  const { unknown } = choice;
  if (unknown === undefined) explainSlide(choice, slide, ", so this is the first one.");
  else showNotice(`There is no agenda “${unknown}” in this workshop, so this is ${nameOf(choice)}.`, everySlide());
}

/** Says in words why a link leads nowhere; `find` tells of the slide it names. */
export function explainLinks(choice: Choice, find: (id: string) => AskedSlide): void {
  addEventListener("hashchange", ({ newURL }) => {
    const id = slideInHash(new URL(newURL).hash);
    if (id) explainSlide(choice, find(id), ".");
  });
}

function explainSlide(choice: Choice, { id, known }: AskedSlide, end: string): void {
  if (!id) return;
  if (!known) showNotice(`There is no slide “${id}”${end}`);
  else if (!document.getElementById(id))
    showNotice(`The slide “${id}” is not part of ${nameOf(choice)}${end}`, everySlide(id));
}

const nameOf = ({ agenda }: Choice): string => (agenda ? `“${agenda.title}”` : "every slide");

const everySlide = (id?: string) => ({
  text: "Show every slide",
  href: `?agenda=all${id ? `#/${encodeURIComponent(id)}` : ""}`,
});
