import type { Module } from "../../model/index.ts";
import type { CompiledModule, CompiledSlide } from "../compiled.ts";
import type { Log } from "../log.ts";
import type { Head } from "../markdown/head.ts";
import type { SlideDraft, SlideName } from "../markdown/name-slides.ts";
import { type Chunk, countLines, type Part } from "../source.ts";

/** A slide that need not be compiled, where its text begins, and what it was compiled of. */
export interface RememberedSlide extends Chunk {
  readonly draft: SlideDraft;
  readonly slide: CompiledSlide;
  readonly context: string;
}

/** A file as it was compiled, in which nothing was wrong and no slide leans on another. */
export interface Whole {
  readonly text: string;
  readonly head: Head;
  /** Its slides; `start` counts from the text's beginning. */
  readonly parts: readonly Part[];
  readonly module: CompiledModule;
}

/**
 * The slides of one file as they were compiled, by their texts, so that an edit costs one slide whatever the file's
 * length. What they asked of the host must still hold; whoever keeps a memory sees to that.
 */
export interface SlideMemory {
  /** What the slides of the last time depend on beside their own texts. */
  context: string;
  /** The slides of the last time, in the file's order; of one that must be compiled each time its text alone. */
  last: readonly (Chunk | RememberedSlide)[];
  /** Slides of former times, by text: a file may have been read half written, and an edit may be taken back. */
  readonly former: Map<string, RememberedSlide[]>;
  /** The file as it was the last time, if one slide of it can be compiled alone. */
  whole?: Whole | undefined;
}

/** So many texts of former times are remembered. */
const FORMER = 1000;

/** A memory of nothing. */
export const createSlideMemory = (): SlideMemory => ({ context: "", last: [], former: new Map() });

/** Has the slides be compiled anew whose text `isPast` picks; all without it. */
export function forgetSlides(memory: SlideMemory, isPast: (text: string) => boolean = () => true): void {
  memory.whole = undefined;
  memory.last = memory.last.map((kept) => (isPast(kept.text) ? { text: kept.text, line: kept.line } : kept));
  for (const text of memory.former.keys()) if (isPast(text)) memory.former.delete(text);
}

export const isRemembered = (slide: object): slide is RememberedSlide => "draft" in slide;

/**
 * Gives what is remembered in place of each chunk it is remembered of, moved to where that stands now. A slide that
 * defines links is always compiled, since others lean on it.
 * @param separator of notes, as the head says it
 */
export function recallSlides(
  memory: SlideMemory,
  chunks: readonly Chunk[],
  separator: string | undefined,
): (Chunk | RememberedSlide)[] {
  const { last } = memory;
  const { start, end } = sharedEnds(last, chunks);
  const shift = last.length - chunks.length;
  const atEnds = chunks.map((chunk, at) => {
    const kept = at < start ? last[at] : at >= chunks.length - end ? last[at + shift] : undefined;
    return kept && isRemembered(kept) ? kept : chunk;
  });
  const context = contextOf(atEnds, separator);
  const isSame = context === memory.context;
  memory.context = context;
  for (const kept of isSame ? last.slice(start, last.length - end) : last) keepFormer(memory.former, kept);
  return chunks.map((chunk, at) => {
    const kept = isSame ? (atEnds[at] as Chunk) : chunk;
    const known = isRemembered(kept) ? kept : takeFormer(memory.former, chunk.text, context);
    return known ? moveSlide(known, chunk.line) : chunk;
  });
}

/** What slides depend on beside their own texts: how notes begin, as the head says it, and links that are defined. */
const contextOf = (slides: readonly (Chunk | RememberedSlide)[], separator: string | undefined): string =>
  JSON.stringify([
    separator,
    slides.filter((slide) => !isRemembered(slide) && definesLink(slide)).map(({ text }) => text),
  ]);

/** How many slides two states of a file have in common at its start, and then at its end. */
function sharedEnds(before: readonly Chunk[], after: readonly Chunk[]): { start: number; end: number } {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start]?.text === after[start]?.text) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end)?.text === after.at(-1 - end)?.text) end += 1;
  return { start, end };
}

function keepFormer(former: SlideMemory["former"], kept: Chunk | RememberedSlide): void {
  if (!isRemembered(kept)) return;
  const same = former.get(kept.text) ?? [];
  // Put anew at the end: those that were left longest ago are forgotten first.
  former.delete(kept.text);
  former.set(kept.text, [kept, ...same]);
  const [oldest = ""] = former.keys();
  if (former.size > FORMER) former.delete(oldest);
}

function takeFormer(former: SlideMemory["former"], text: string, context: string): RememberedSlide | undefined {
  const same = former.get(text);
  const at = same?.findIndex((kept) => kept.context === context) ?? -1;
  return at < 0 ? undefined : same?.splice(at, 1)[0];
}

/** True when a slide would come out the same under the name it has now. */
export const isUnchanged = ({ slide }: RememberedSlide, name: SlideName | undefined, module: Pick<Module, "title">) =>
  slide.id === name?.id && slide.title === (name.heading ?? module.title);

/** A slide that has been compiled now. */
export type FreshSlide = Pick<RememberedSlide, "draft" | "slide">;

/** Remembers what was compiled. A slide with a fault is not kept, so that the fault is found and told again. */
export function rememberSlides(
  memory: SlideMemory,
  chunks: readonly Chunk[],
  slides: readonly (FreshSlide | RememberedSlide)[],
  logs: readonly Log[],
): void {
  const { context } = memory;
  const faults = new Set(logs.flatMap(({ diagnostics }) => diagnostics.map(({ span }) => span.line)));
  memory.last = chunks.map((chunk, at) => {
    const slide = slides[at];
    if (!slide || hasFault(chunk, faults)) return chunk;
    if ("context" in slide) return slide;
    return definesLink(chunk) ? chunk : { ...slide, ...chunk, context };
  });
}

/** Remembers what was compiled alone, in the place of what stood there. */
export function replaceSlide(memory: SlideMemory, at: number, slide: FreshSlide, { text, line }: Chunk): void {
  keepFormer(memory.former, memory.last[at] ?? { text, line });
  memory.last = memory.last.with(at, { ...slide, text, line, context: memory.context });
}

/** True for a slide that may define a link: definitions stand in lists and quotations too. */
export const definesLink = ({ text }: Chunk): boolean => text.includes("]:");

function hasFault({ text, line }: Chunk, faults: ReadonlySet<number>): boolean {
  if (faults.size === 0) return false;
  const last = line + countLines(text);
  return [...faults].some((fault) => fault >= line && fault <= last);
}

function moveSlide(remembered: RememberedSlide, to: number): RememberedSlide {
  const { draft, slide, line } = remembered;
  const by = to - line;
  if (by === 0) return remembered;
  const move = <T extends { readonly line: number }>(place: T): T => ({ ...place, line: place.line + by });
  const exercises = slide.exercises.map((use) => ({ ...use, span: move(use.span) }));
  const links = slide.links?.map((link) => ({ ...link, span: move(link.span) }));
  const moved = { ...slide, span: move(slide.span), exercises, ...(links ? { links } : {}) };
  return { ...remembered, draft: move(draft), slide: moved, line: to };
}
