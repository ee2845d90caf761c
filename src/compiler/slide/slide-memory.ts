import type { Module } from "../../model/index.ts";
import type { CompiledSlide } from "../compiled.ts";
import type { Log } from "../log.ts";
import type { SlideDraft, SlideName } from "../markdown/name-slides.ts";
import { type Chunk, countLines } from "../source.ts";

/** A slide that need not be compiled, and where its text begins. */
export interface RememberedSlide {
  readonly draft: SlideDraft;
  readonly slide: CompiledSlide;
  readonly line: number;
}

/**
 * The slides of one file as they were compiled last, by their texts, so that an edit costs one slide whatever the
 * file's length. What they asked of the host must still hold; whoever keeps a memory sees to that.
 */
export interface SlideMemory {
  /** What slides depend on beside their own texts. */
  context: string;
  slides: Map<string, RememberedSlide[]>;
}

/** A memory of nothing. */
export const createSlideMemory = (): SlideMemory => ({ context: "", slides: new Map() });

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
  const links = chunks.filter(definesLink).map(({ text }) => text);
  const context = JSON.stringify([separator, links]);
  if (memory.context !== context) memory.slides.clear();
  memory.context = context;
  return chunks.map((chunk) => {
    const known = memory.slides.get(chunk.text)?.shift();
    return known ? moveSlide(known, chunk.line) : chunk;
  });
}

/** True when a slide would come out the same under the name it has now. */
export const isUnchanged = ({ slide }: RememberedSlide, name: SlideName | undefined, module: Pick<Module, "title">) =>
  slide.id === name?.id && slide.title === (name.heading ?? module.title);

/** Replaces what a memory holds. A slide with a fault is not kept, so that the fault is found and told again. */
export function rememberSlides(
  memory: SlideMemory,
  chunks: readonly Chunk[],
  slides: readonly Omit<RememberedSlide, "line">[],
  logs: readonly Log[],
): void {
  const faults = new Set(logs.flatMap(({ diagnostics }) => diagnostics.map(({ span }) => span.line)));
  memory.slides = new Map();
  for (const [index, slide] of slides.entries()) {
    const chunk = chunks[index];
    if (!chunk || hasFault(chunk, faults) || definesLink(chunk)) continue;
    const same = memory.slides.get(chunk.text) ?? [];
    same.push({ ...slide, line: chunk.line });
    memory.slides.set(chunk.text, same);
  }
}

/** True for a slide that may define a link: definitions stand in lists and quotations too. */
const definesLink = ({ text }: Chunk): boolean => text.includes("]:");

function hasFault({ text, line }: Chunk, faults: ReadonlySet<number>): boolean {
  if (faults.size === 0) return false;
  const last = line + countLines(text);
  return [...faults].some((fault) => fault >= line && fault <= last);
}

function moveSlide({ draft, slide, line }: RememberedSlide, to: number): RememberedSlide {
  const by = to - line;
  if (by === 0) return { draft, slide, line };
  const move = <T extends { readonly line: number }>(place: T): T => ({ ...place, line: place.line + by });
  const exercises = slide.exercises.map((use) => ({ ...use, span: move(use.span) }));
  const links = slide.links?.map((link) => ({ ...link, span: move(link.span) }));
  const moved = { ...slide, span: move(slide.span), exercises, ...(links ? { links } : {}) };
  return { draft: move(draft), slide: moved, line: to };
}
