import type { AssetScope } from "../assets/assets.ts";
import { type Chunk, countLines, firstLine } from "../source.ts";

/** What compiling a slide needs to know of its module. */
export interface ModuleScope extends Omit<AssetScope, "find" | "settled" | "links"> {
  /** The module's id and title. */
  readonly id: string;
  readonly title: string;
}

/** What compiling a stretch of a slide needs to know of where it stands. */
export interface SlideScope extends AssetScope {
  /** Unique in the workshop: the ids of module and slide. */
  readonly id: string;
}

/** Finds lines in a chunk, in any case; asked again for the same, the next one. What is not found is on the first line. */
export function createFinder(chunk: Chunk): SlideScope["find"] {
  const text = chunk.text.toLowerCase();
  const first = firstLine(chunk);
  const found = new Map<string, number>();
  return (needle) => {
    const wanted = needle.toLowerCase();
    const last = found.get(wanted);
    const next = text.indexOf(wanted, last === undefined ? 0 : last + 1);
    const at = next === -1 ? last : next;
    if (at === undefined) return first;
    found.set(wanted, at);
    return chunk.line + countLines(text, 0, at);
  };
}
