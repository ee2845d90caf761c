import type { CompiledModule, CompiledSlide } from "../compiled.ts";
import { createLog, type Log } from "../log.ts";

/** Warns of elements of raw HTML that have the id of a slide: an address with it could lead to either. */
export function reportTakenIds(modules: readonly CompiledModule[], log: Log): void {
  const slides = modules.flatMap(({ stacks }) => stacks.flat());
  const taken = new Map(slides.map((slide) => [slide.id, slide]));
  for (const slide of slides) {
    for (const id of idsIn(slide)) {
      const owner = taken.get(id);
      if (owner === undefined) continue;
      const place = `the slide in ${owner.span.file}, line ${owner.span.line}`;
      const message = `An element has the id "${id}", which is that of ${place}.`;
      createLog(slide.span.file, log.diagnostics).add("taken-id", slide.span, message, "Give the element another id.");
    }
  }
}

const known = new WeakMap<CompiledSlide, readonly string[]>();

function idsIn(slide: CompiledSlide): readonly string[] {
  const found = known.get(slide);
  if (found) return found;
  const html = `${slide.html}${slide.reading ?? ""}`;
  const ids = [...html.matchAll(/<[^<>]*?\sid="([^"]+)"/g)].map(([, id = ""]) => id);
  known.set(slide, ids);
  return ids;
}
