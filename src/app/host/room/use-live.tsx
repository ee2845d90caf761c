import { useEffect, useMemo, useState } from "preact/hooks";
import type { BoardProps, HostView, Item, Phase, Shape } from "../../../model/index.ts";
import { countPages } from "../../../ui/count-pages.ts";
import type { Commands } from "../keys/key-table.ts";
import type { ConsoleState } from "../use-console.ts";
import { liveCommands } from "./commands.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { type Armed, useArmed } from "./use-armed.ts";
import { type Chain, useChain } from "./use-chain.ts";
import { type LoadedExercise, useExercise } from "./use-exercise.ts";
import { useInTurn } from "./use-in-turn.ts";
import type { RoomLink } from "./use-room.ts";

/** The most pages of a board that are counted. */
const MOST_PAGES = 60;

/** A room that answers, and what the host can do in it now. */
export interface Live {
  readonly state: ConsoleState;
  readonly room: RoomLink;
  readonly view: HostView;
  readonly subject: Subject | undefined;
  readonly exercise: LoadedExercise | undefined;
  readonly items: readonly Item[];
  /** What the exercise's Board is drawn from; absent before the first answer. */
  readonly board: BoardProps<Shape> | undefined;
  /** How many pages the board on the stage has. */
  readonly pages: number;
  readonly armed: Armed;
  readonly chain: Chain;
  readonly commands: Commands;
}

/** What the host sees and can do in a room. */
export function useLive(state: ConsoleState, room: RoomLink, view: HostView): Live {
  const { deck } = state.link;
  const place = deck?.slides.find(({ id }) => id === deck.position.slide);
  const subject = subjectOf(place, view, state.data.exercises);
  const exercise = useExercise(subject, state.edition);
  const board = boardOf(subject, exercise, view);
  const items = useMemo(() => itemsOf(exercise, board?.tally), [exercise, board?.tally]);
  const pages = usePages(exercise, board, subject?.step?.phase);
  const armed = useArmed(() => room.ask({ do: "reveal" }));
  const chain = useChain(state);
  const live = { state, room, view, subject, exercise, items, board, pages, armed, chain };
  return { ...live, commands: useInTurn(liveCommands(live), room.isBusy) };
}

/** What can be talked about, in the order of the board once there is one. */
function itemsOf(exercise: LoadedExercise | undefined, tally: BoardProps<Shape>["tally"]): readonly Item[] {
  if (!exercise || !("kind" in exercise)) return [];
  const { task, kind } = exercise;
  const items = kind.logic.items(task);
  const ranked = tally === undefined ? [] : orElse([], () => kind.logic.rank?.(task, tally) ?? []);
  return items.toSorted((one, other) => ranked.indexOf(one.id) - ranked.indexOf(other.id));
}

/** What a kind gives, or something in its place where it fails: the page has to go on. */
function orElse<T>(instead: T, ask: () => T): T {
  try {
    return ask();
  } catch {
    return instead;
  }
}

function boardOf(
  subject: Subject | undefined,
  exercise: LoadedExercise | undefined,
  { tally, texts }: HostView,
): BoardProps<Shape> | undefined {
  const step = subject?.step;
  if (!step || !tally || tally.isBroken || !exercise || !("kind" in exercise)) return undefined;
  const shown = step.shown.length > 0 ? step.shown : texts.filter(({ state }) => state === "shown");
  const { focus, page, solution } = step;
  return {
    task: exercise.task,
    tally: tally.tally,
    page,
    shown,
    ...(tally.previous !== undefined && { previous: tally.previous }),
    ...(focus !== undefined && { focus }),
    ...(solution !== undefined && { solution }),
  };
}

/** Counts the pages of the board while it can be on the stage; drawing them all takes too long for every answer. */
function usePages(
  exercise: LoadedExercise | undefined,
  board: BoardProps<Shape> | undefined,
  phase: Phase | undefined,
): number {
  const [pages, setPages] = useState(1);
  const isShown = phase === "shown" || phase === "revealed";
  const { page: _, ...whole } = board ?? {};
  const name = isShown ? JSON.stringify(whole) : "";
  // After drawing, since it draws.
  useEffect(() => {
    if (!isShown || !board || !exercise || !("kind" in exercise)) return setPages(1);
    const { Board } = exercise.kind.views;
    setPages(orElse(1, () => countPages((page) => <Board {...board} page={page} />, MOST_PAGES)));
  }, [name, exercise]);
  return pages;
}
