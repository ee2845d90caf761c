import type { RevealApi } from "reveal.js";
import { findRenamed } from "../../../model/renamed.ts";
import { type Choice, drawnOf, orderSlides, setsBySlide } from "../agenda/agenda.ts";
import { fitSlide, listSlides, numberSlides } from "../agenda/arrange.ts";
import { aimed } from "../agenda/cuts.ts";
import type { DeckData } from "../data.ts";
import { restartExercises } from "../exercises/exercises.ts";
import { isScrolling } from "../moves/scroll-view.ts";
import { refreshFiles } from "./files.ts";
import { nearestLeft, orderSlidesInPlace } from "./order.ts";
import { patchElement } from "./patch.ts";
import { readSource, type Source } from "./source.ts";
import { lastStep, renumberSteps, showSteps } from "./steps.ts";
import { stacksOf, type Update } from "./update.ts";

/** A deck that is open, to be changed while it is. */
export interface OpenDeck {
  readonly deck: RevealApi;
  /** The element of the slides. */
  readonly slides: Element;
  /** Its HTML before the slides were arranged. */
  readonly written: string;
  /** Changed in place. */
  readonly data: DeckData;
  /** The agenda in force by what `data` says now. */
  choose(): Choice;
}

/** What the agenda in force makes of the slides. */
interface Fit {
  readonly choice: Choice;
  /** A slide's section as the agenda wants it. */
  of(id: string, section: HTMLElement): HTMLElement;
}

/** Gives a function that makes an update in an open deck; false when that takes a page that begins anew. */
export function openForEdits(open: OpenDeck): (update: Update) => boolean {
  const { deck, slides, data } = open;
  const source = readSource(open.written);
  let fit = readFit(open);
  return (told) => {
    const update = withRenamed(told, source);
    for (const [from, to] of Object.entries(update.renamed)) document.getElementById(from)?.setAttribute("id", to);
    const former = source.change(update);
    if (update.data) Object.assign(data, update.data);
    const before = fit;
    if (update.data) fit = readFit(open);
    for (const id of new Set([...former.keys(), ...(update.data ? source.fitted() : [])])) {
      const [live, now] = [document.getElementById(id), source.section(id)];
      const old = former.has(id) ? former.get(id) : now;
      if (live && old && now) patchSlide(deck, live, before.of(id, old), fit.of(id, now));
    }
    const turned = [...former].some(([id, old]) => isHidden(old) !== isHidden(source.section(id)));
    if (update.stacks || update.data || turned) {
      if (!rearrange(open, source, fit)) return false;
      deck.dispatchEvent({ type: "sync" });
    }
    followRename(deck, update.renamed);
    const others = new Set(update.exercises);
    restartExercises(data, (id) => others.has(id));
    if (update.files) refreshFiles(slides, update.files, update.to);
    return true;
  };
}

/** A page that is fetched anew does not say which of its slides have got another name. */
function withRenamed(update: Update, source: Source): Update & Required<Pick<Update, "renamed">> {
  const { renamed, stacks } = update;
  const now = stacks ?? source.stacks();
  return { ...update, renamed: renamed ?? Object.fromEntries(findRenamed(source.stacks().flat(), now.flat())) };
}

function readFit({ data, choose }: OpenDeck): Fit {
  const choice = choose();
  const sets = setsBySlide(choice.agenda);
  return {
    choice,
    of(id, section) {
      const copy = section.cloneNode(true) as HTMLElement;
      fitSlide(copy, sets.get(id), drawnOf(data, choice));
      return copy;
    },
  };
}

/** Has the address go on naming the slide, and the step it is at: Reveal may have yet to write the former name. */
function followRename(deck: RevealApi, renamed: Readonly<Record<string, string>>): void {
  const slide = deck.getCurrentSlide();
  if (isScrolling() || !Object.values(renamed).includes(slide.id)) return;
  const { h, v } = deck.getIndices(slide);
  const step = lastStep(slide);
  aimed(() => deck.slide(h, v, step < 0 ? undefined : step));
}

function patchSlide(deck: RevealApi, live: HTMLElement, before: HTMLElement, after: HTMLElement): void {
  if (before.isEqualNode(after)) return;
  const step = lastStep(live);
  const isFar = live.style.display === "none";
  patchElement(live, before, after);
  renumberSteps(live, after);
  deck.syncFragments(live);
  showSteps(live, step);
  // To sync a slide is to look through all backgrounds, and to load it as if it were near.
  if (!before.cloneNode().isEqualNode(after.cloneNode())) deck.syncSlide(live);
  else {
    if (!isFar) deck.loadSlide(live);
    deck.dispatchEvent({ type: "slidesync", data: { slide: live } });
  }
  if (isFar) live.style.display = "none";
}

/** True for a slide that Reveal takes out of the deck. */
const isHidden = (section: HTMLElement | undefined): boolean => section?.dataset.visibility === "hidden";

/**
 * Shows the slides the agenda names in its order, and stays at the current one or the nearest that is left.
 * @returns false when Reveal cannot do so
 */
function rearrange({ deck, slides }: OpenDeck, source: Source, fit: Fit): boolean {
  const order = orderSlides(source.stacks(), fit.choice.agenda)
    .map((stack) => stack.filter((id) => !isHidden(source.section(id))))
    .filter((stack) => stack.length > 0);
  const current = deck.getCurrentSlide();
  const live = new Map(listSlides(slides).map((slide) => [slide.id, slide]));
  if (isScrolling()) return order.flat().join("\n") === [...live.keys()].join("\n");
  if (JSON.stringify(order) === JSON.stringify(stacksOf(slides))) return true;
  const at = nearestLeft([...live.keys()], current.id, new Set(order.flat()));
  if (at === undefined) return false;
  const step = at === current.id ? lastStep(current) : -1;
  const take = (id: string): HTMLElement[] => {
    const written = source.section(id);
    return [live.get(id) ?? (written ? document.importNode(fit.of(id, written), true) : [])].flat();
  };
  orderSlidesInPlace(
    slides,
    order.map((stack) => stack.flatMap(take)),
  );
  numberSlides(slides);
  deck.sync();
  const slide = document.getElementById(at) ?? undefined;
  const { h, v } = deck.getIndices(slide);
  aimed(() => deck.slide(h, v, step < 0 ? undefined : step));
  // At the same place Reveal sees no move, and leaves the former slide in the address.
  if (at !== current.id) history.replaceState(null, "", `#/${encodeURIComponent(at)}`);
  // Where Reveal thought it was, before it was told.
  for (const other of slides.querySelectorAll(".slide.present")) if (other !== slide) other.classList.remove("present");
  return true;
}
