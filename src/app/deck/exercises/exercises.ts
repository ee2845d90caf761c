import type { RevealApi } from "reveal.js";
import type { Exercise, Heading, Mode } from "../../../model/index.ts";
import type { PlayerProps } from "../../../ui/player-contract.ts";
import { fetchCode, fetchData, loadKind } from "../../exercise-parts.ts";
import { hasRoom } from "../../live.ts";
import type { DeckData } from "../data.ts";
import { isPreview } from "../preview.ts";
import { answerKey, draftKey, draftStore, NO_STORE, usedAnswers } from "./drafts.ts";
import { showFailure, showLoading } from "./states.ts";

/** The round of a deck without a room. */
const ROUND = 1;

interface Running {
  readonly mode: Mode;
  /** What is mounted, once it is. */
  kind?: Exercise;
  /** Where its draft is kept. */
  key?: string;
  stop?: (() => void) | undefined;
}

const running = new Map<HTMLElement, Running>();

/** The current slide and its neighbours. */
let near: readonly HTMLElement[] = [];

/**
 * Starts the exercises on the current slide and its neighbours; those that left the page are stopped.
 * @param edited the slide that has changed, where no other has
 */
export function runExercises(deck: RevealApi, data: DeckData, edited?: HTMLElement): void {
  for (const [element, { stop }] of running) {
    if (element.isConnected) continue;
    stop?.();
    running.delete(element);
  }
  if (edited && !near.includes(edited)) return;
  const current: HTMLElement | undefined = deck.getCurrentSlide();
  if (!current) return;
  if (!edited) near = neighbours(deck.getSlides(), current);
  for (const slide of edited ? [edited] : near)
    for (const element of slide.querySelectorAll<HTMLElement>("[data-exercise]")) run(element, data);
  for (const [element, state] of running)
    if (current.contains(element) && (hasTwin(element, state) || usesOf(element, data).length > 0))
      begin(element, { mode: state.mode, stop: state.stop }, data);
}

function neighbours(slides: readonly HTMLElement[], current: HTMLElement): readonly HTMLElement[] {
  const at = slides.indexOf(current);
  return slides.slice(Math.max(0, at - 1), at + 2);
}

/** The exercises whose answers this one shows: what was done there since must be read again. */
const usesOf = ({ dataset: { exercise: id = "" } }: HTMLElement, data: DeckData): readonly string[] =>
  data.exercises[id]?.uses ?? [];

/** True when an exercise stands on another slide too: what was done there must be read again. */
const hasTwin = (element: HTMLElement, { key }: Running): boolean =>
  key !== undefined && [...running].some(([other, state]) => other !== element && state.key === key);

function run(element: HTMLElement, data: DeckData): void {
  const mode: Mode = element.closest(".natural") ? "phone" : "deck";
  const before = running.get(element);
  if (before?.mode === mode) return;
  before?.stop?.();
  // A finger that drags a card must not turn the slide.
  element.dataset.preventSwipe = "";
  showLoading(element, headingOf(element, data).title);
  begin(element, { mode }, data);
}

/** Starts anew the exercises that `isOther` picks; each stays as it is until the new one is ready. */
export function restartExercises(data: DeckData, isOther: (id: string, kind: Exercise | undefined) => boolean): void {
  for (const [element, { mode, kind, stop }] of running)
    if (isOther(element.dataset.exercise ?? "", kind)) begin(element, { mode, stop }, data);
}

function begin(element: HTMLElement, state: Running, data: DeckData): void {
  running.set(element, state);
  void start(element, state, data);
}

const headingOf = ({ dataset: { exercise: id = "" } }: HTMLElement, data: DeckData): Heading =>
  data.exercises[id]?.heading ?? { title: id, debrief: [] };

/** Loads an exercise and mounts its player, or says why it could not; does nothing once `state` is overtaken. */
async function start(element: HTMLElement, state: Running, data: DeckData): Promise<void> {
  const { exercise: id = "", set = "" } = element.dataset;
  const heading = headingOf(element, data);
  const isCurrent = () => running.get(element) === state;
  try {
    const [mount, exercise, task] = await Promise.all([
      fetchCode(loadMount(element)),
      loadKind(id),
      fetchData("tasks", { id, set }),
    ]);
    if (!isCurrent()) return;
    state.stop?.();
    element.replaceChildren();
    // While it is written an exercise keeps its draft for as long as its kind can read it.
    const words = import.meta.hot ? "" : JSON.stringify(task);
    const page = `${data.title}|${location.pathname}`;
    const key = draftKey(page, id, set, ROUND, words);
    state.kind = exercise;
    state.key = key;
    state.stop = mount({
      exercise,
      task,
      heading,
      mode: state.mode,
      store: isPreview ? NO_STORE : draftStore(key),
      used: usedAnswers(page, usesOf(element, data)),
      solution: () => fetchData("solutions", { id, set }),
      onAnswer: (answer) => {
        if (!isPreview && answer !== undefined) draftStore(answerKey(page, id)).save(answer);
      },
      onSurface: (surface) => {
        element.dataset.surface = surface;
      },
    });
  } catch (error) {
    if (!isCurrent()) return;
    state.stop?.();
    state.stop = undefined;
    showFailure(element, heading.title, error, () => {
      running.delete(element);
      run(element, data);
    });
  }
}

/** Gets what mounts a player in `element`; beside a room the same place shows what the room does. */
async function loadMount(element: HTMLElement): Promise<(props: PlayerProps) => () => void> {
  if (!hasRoom()) {
    const { mountPlayer } = await import("../../../ui/player.tsx");
    return (props) => mountPlayer(element, props);
  }
  const { mountInRoom } = await import("../room/mount.tsx");
  const { exercise: id = "", set = "" } = element.dataset;
  return (props) => mountInRoom(element, { id, set }, props);
}
