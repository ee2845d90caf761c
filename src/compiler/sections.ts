import type { Module, Slide, Workshop } from "../model/index.ts";
import { escapeHtml, joinClasses, printAttributes } from "./markdown/attributes.ts";

/**
 * Every slide of a workshop, in file order, as Reveal's sections: a stack of one is a plain section, several stand in
 * an outer one. Addresses begin with `BASE` still.
 */
export const renderSections = (workshop: Workshop): string =>
  workshop.modules
    .flatMap((module) => module.stacks.map((stack) => renderStack(stack.map((slide) => renderSection(slide, module)))))
    .join("\n");

const renderStack = (sections: readonly string[]): string =>
  sections.length === 1 ? sections.join("") : `<section>\n${sections.join("\n")}\n</section>`;

/** A diagram's second drawing, for a phone's width: the deck is a picture of the stage at every size. */
const NARROW = /(?<=<\/svg>)<svg\b[^>]* class="(?:[^"]* )?narrow"[^>]*>[\s\S]*?<\/svg>(?=<\/figure>)/g;

/** One slide as its section. */
export function renderSection(
  { id, attributes, html, title, isForRoom }: Slide,
  { id: module, number, title: name }: Pick<Module, "id" | "number" | "title">,
): string {
  const { class: classes, ...others } = attributes;
  const hasHeading = /<h[1-6][\s>]/i.test(html);
  const open = printAttributes({
    id,
    class: joinClasses("slide", classes),
    "data-module": module,
    ...(hasHeading ? {} : { "aria-label": title }),
    ...(isForRoom ? { "data-for-room": "" } : {}),
    ...others,
  });
  const place = `<span>${number === undefined ? "" : `<b>${number}</b> `}${escapeHtml(name)}</span>`;
  const foot = `<footer class="slide-foot">${place}<span class="slide-page"></span></footer>`;
  return `<section${open}>\n${html.trim().replace(NARROW, "")}\n${foot}\n</section>`;
}
