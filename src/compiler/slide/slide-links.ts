import { nearMiss } from "../../model/index.ts";
import { MARK } from "../assets/links.ts";
import type { CompiledModule, CompiledSlide, SlideLink } from "../compiled.ts";
import { makeId } from "../ids.ts";
import type { Log } from "../log.ts";
import { escapeHtml } from "../markdown/attributes.ts";

const MARKS = new RegExp(`(?<=href=")${MARK}(\\d+)(?=")`, "g");

/** Gives links to modules the addresses of their slides, and reports those that lead nowhere. */
export function resolveLinks(modules: readonly CompiledModule[], log: Log): CompiledModule[] {
  const resolve = (slide: CompiledSlide): CompiledSlide => {
    if (slide.links === undefined) return slide;
    const { links, ...rest } = slide;
    const addresses = links.map((link) => (link.file === undefined ? checkSlide : findModule)(link, modules, log));
    return links.every(({ file }) => file === undefined) ? slide : fillLinks(rest, addresses);
  };
  return modules.map((module) => ({ ...module, stacks: module.stacks.map((stack) => stack.map(resolve)) }));
}

function fillLinks(slide: CompiledSlide, addresses: readonly string[]): CompiledSlide {
  const fill = (html: string): string =>
    html.replace(MARKS, (mark, index) => escapeHtml(addresses[Number(index)] ?? mark));
  const { reading, notes } = slide;
  const filled = Object.entries(notes ?? {}).map(([part, html]) => [part, fill(html)]);
  return {
    ...slide,
    html: fill(slide.html),
    ...(reading === undefined ? {} : { reading: fill(reading) }),
    ...(notes === undefined ? {} : { notes: Object.fromEntries(filled) }),
  };
}

function checkSlide({ written, slide, span }: SlideLink, modules: readonly CompiledModule[], log: Log): string {
  const slides = modules.flatMap(({ stacks }) => stacks.flat());
  if (findSlide(slide, slides) === undefined) {
    const near = nearMiss(
      slide,
      slides.map(({ id }) => id),
    );
    const hint = near ? `Did you mean #/${near}?` : "A slide's id is what follows #/ in its address.";
    log.add("missing-slide", span, `The link leads to the slide "${slide}", which does not exist.`, hint);
  }
  return written;
}

function findModule(link: SlideLink, modules: readonly CompiledModule[], log: Log): string {
  const { written, slide: wanted, span } = link;
  const module = modules.find(({ file }) => file === link.file);
  if (module === undefined) {
    if (link.elsewhere !== undefined) return link.elsewhere;
    const names = modules.map(({ file }) => file.slice(file.lastIndexOf("/") + 1));
    const near = nearMiss((link.file ?? "").slice("slides/".length), names);
    const hint = near ? `Did you mean "${near}"?` : `Modules here: ${names.join(", ")}.`;
    log.add("missing-link", span, `The link leads to "${written}", which does not exist.`, hint);
    return written;
  }
  const slides = module.stacks.flat();
  const found = wanted === "" ? slides[0] : findSlide(wanted, slides);
  if (found === undefined) {
    const ids = slides.map(({ id }) => id);
    const near = nearMiss(wanted, ids);
    const hint = near ? `Did you mean "${near}"?` : `Slides there: ${ids.join(", ") || "none"}.`;
    const what = wanted === "" ? "a slide" : `the slide "${wanted}"`;
    log.add("missing-slide", span, `The link leads to ${what} of ${module.file}, which is not there.`, hint);
  }
  return `#/${encodeURI((found ?? slides[0])?.id ?? "")}`;
}

/** The slide of that id, or the one that holds an element of that id: Reveal goes to both. */
const findSlide = (wanted: string, slides: readonly CompiledSlide[]): CompiledSlide | undefined =>
  slides.find(({ id }) => id === wanted) ??
  slides.find(({ html }) => html.includes(` id="${escapeHtml(wanted)}"`)) ??
  slides.find(({ id }) => id === makeId(wanted));
