import { folderOf } from "../assets/assets.ts";
import type { CompiledModule, CompiledSlide } from "../compiled.ts";
import type { CompilerHost } from "../host.ts";
import { createLog } from "../log.ts";
import { drawCode } from "../markdown/code.ts";
import { lexSlides, textsOf } from "../markdown/lex-slides.ts";
import { draftName } from "../markdown/name-slides.ts";
import { splitSlides } from "../markdown/split.ts";
import { type Chunk, countLines } from "../source.ts";
import { compileSlide } from "./compile-slide.ts";
import { findEdited } from "./find-edited.ts";
import {
  definesLink,
  type FreshSlide,
  isRemembered,
  replaceSlide,
  type SlideMemory,
  type Whole,
} from "./slide-memory.ts";

/** Gives a file of which one slide may be compiled alone later on; undefined for one that must be read whole. */
export function asWhole(whole: Whole, faults: number): Whole | undefined {
  const { head, parts, module } = whole;
  const isParted = head.separator === undefined && head.verticalSeparator === undefined;
  const isFlawless = faults === 0 && module.remote?.length === 0;
  return isParted && isFlawless && !parts.some(definesLink) ? whole : undefined;
}

/**
 * Compiles a text that differs from the last one in the words of one slide alone, at the cost of that slide, however
 * long the file.
 * @returns undefined where anything else may be different; then the file must be read from its start
 */
export async function compileEdit(
  text: string,
  host: CompilerHost,
  memory: SlideMemory,
): Promise<CompiledModule | undefined> {
  const { whole } = memory;
  const edited = whole && findEdited(whole, text);
  const kept = edited && memory.last[edited.at];
  if (!whole || !kept || !isRemembered(kept) || countLines(edited.part.text) !== countLines(kept.text))
    return undefined;
  const fresh = await compileAlone(edited.part, kept, whole, host);
  if (!fresh) return undefined;
  const module = { ...whole.module, stacks: exchange(whole.module.stacks, edited.at, fresh.slide) };
  const by = text.length - whole.text.length;
  const parts =
    by === 0
      ? whole.parts
      : whole.parts.map((part, at) => (at > edited.at ? { ...part, start: part.start + by } : part));
  replaceSlide(memory, edited.at, fresh, edited.part);
  memory.whole = { ...whole, text, parts: parts.with(edited.at, edited.part), module };
  return module;
}

/** Compiles one slide of a file; undefined when it has become several, has another name, or has a fault. */
async function compileAlone(
  chunk: Chunk,
  before: FreshSlide,
  { head, module }: Whole,
  host: CompilerHost,
): Promise<FreshSlide | undefined> {
  const [log, remote] = [createLog(module.file), createLog(module.file)];
  if (definesLink(chunk) || splitSlides(chunk, head, log).flat().length !== 1) return undefined;
  const [slide] = lexSlides([chunk], head, log);
  if (!slide || isRemembered(slide)) return undefined;
  const draft = draftName(slide.body, log);
  if (!isSameName(draft, before.draft)) return undefined;
  await drawCode(textsOf(slide), host, log);
  const scope = { host, log, remote, folder: folderOf(module.file), id: module.id, title: module.title };
  const compiled = compileSlide(slide, { ...draft, id: before.slide.id }, scope);
  return log.diagnostics.length + remote.diagnostics.length > 0 ? undefined : { draft, slide: compiled };
}

const isSameName = (one: FreshSlide["draft"], other: FreshSlide["draft"]): boolean =>
  one.id === other.id && one.idFrom === other.idFrom && one.heading === other.heading;

/** Puts a slide in the place of the one at `index`, counted over all stacks. */
function exchange(stacks: CompiledModule["stacks"], index: number, slide: CompiledSlide): CompiledModule["stacks"] {
  let left = index;
  let place = 0;
  for (let stack = stacks[0]; stack && left >= stack.length; stack = stacks[++place]) left -= stack.length;
  return stacks.with(place, (stacks[place] ?? []).with(left, slide));
}
