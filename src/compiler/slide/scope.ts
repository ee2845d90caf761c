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

/**
 * Finds lines in a chunk, in any case; asked again for the same, the next one. An address that only begins another one
 * is not taken for it while there is a better place. What is not found is on the first line.
 */
export function createFinder(chunk: Chunk): SlideScope["find"] {
  const text = chunk.text.toLowerCase();
  const first = firstLine(chunk);
  const found = new Map<string, number>();
  return (needle) => {
    const wanted = needle.toLowerCase();
    const last = found.get(wanted);
    const from = last === undefined ? 0 : last + 1;
    const at = indexOfWhole(text, wanted, from) ?? indexOf(text, wanted, from) ?? last;
    if (at === undefined) return first;
    found.set(wanted, at);
    return chunk.line + countLines(text, 0, at);
  };
}

function indexOf(text: string, wanted: string, from: number): number | undefined {
  const at = text.indexOf(wanted, from);
  return at === -1 ? undefined : at;
}

/** The next place of `wanted` where no longer name or path goes on. */
function indexOfWhole(text: string, wanted: string, from: number): number | undefined {
  let at = indexOf(text, wanted, from);
  while (at !== undefined && /[\w/-]/.test(text.charAt(at + wanted.length))) at = indexOf(text, wanted, at + 1);
  return at;
}
