import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { openGoTo } from "../deck/moves/go-to.ts";
import type { Relay } from "../link/protocol.ts";
import type { HostAgenda, HostData } from "./data.ts";
import { type DeckLink, useDecks } from "./decks/use-decks.ts";
import { useFollowing } from "./decks/use-following.ts";
import type { DeskCommand } from "./keys/key-table.ts";
import { type KeySettings, useBindings } from "./keys/use-bindings.ts";
import { toggleTheme } from "./theme.ts";
import { CUT_LIST } from "./time/cut-list.tsx";
import { type Plan, planOf } from "./time/plan.ts";
import type { Run, RunEvent } from "./time/run.ts";
import { useRun } from "./time/use-run.ts";
import { useSharedRun } from "./time/use-shared-run.ts";

export interface ConsoleProps {
  readonly data: HostData;
  /** The site's address. */
  readonly root: URL;
  /** Changes whenever the workshop's files have. */
  readonly edition: number;
}

/** What may lie over the page. */
export type SheetName = "keys" | "room" | "board";

/** What the page is at, with or without a room. */
export interface ConsoleState extends ConsoleProps {
  readonly agenda: HostAgenda | undefined;
  readonly link: DeckLink;
  readonly plan: Plan;
  readonly run: Run;
  tell(event: RunEvent): void;
  readonly notes: RefObject<HTMLElement | null>;
  readonly keys: KeySettings;
  readonly sheet: SheetName | undefined;
  openSheet(name: SheetName | undefined): void;
  readonly commands: Readonly<Record<DeskCommand, () => void>>;
}

/**
 * Drives and follows a deck, and keeps the time.
 * @param relay a way to decks in other browsers
 */
export function useConsole({ data, root, edition }: ConsoleProps, relay?: Relay): ConsoleState {
  const link = useDecks(root, relay);
  const { deck } = link;
  const slides = deck?.slides;
  const agenda = data.agendas.find(({ id }) => id === (deck?.agenda ?? data.agenda));
  const plan = useMemo(() => planOf(agenda, slides ?? []), [agenda, slides]);
  const kept = useRun(`staffroom:run|${root.pathname}|${agenda?.id ?? ""}`);
  const { run, tell } = kept;
  useSharedRun(root, agenda?.id ?? "", kept, relay);
  useFollowing(link, plan, run, tell);
  const notes = useRef<HTMLElement>(null);
  const keys = useBindings();
  const [sheet, openSheet] = useState<SheetName>();
  useEffect(releasePointerFocus, []);
  const commands: ConsoleState["commands"] = {
    next: () => link.move("next"),
    back: () => link.move("back"),
    first: () => link.move("first"),
    last: () => link.move("last"),
    blank: () => link.move("blank"),
    "go-to": () => chooseSlide(link),
    "cut-list": foldCutList,
    theme: toggleTheme,
    help: () => openSheet("keys"),
    up: () => notes.current?.scrollBy({ top: -80 }),
    down: () => notes.current?.scrollBy({ top: 80 }),
  };
  return { data, root, edition, agenda, link, plan, run, tell, notes, keys, sheet, openSheet, commands };
}

/** Opens or folds the list, with Tab going on from there. */
function foldCutList(): void {
  const fold = document.getElementById(CUT_LIST);
  fold?.closest("section")?.focus();
  fold?.click();
}

function chooseSlide({ deck, go }: DeckLink): void {
  if (!deck) return;
  const places = deck.slides.map(({ id, number, title, moduleTitle }) => ({ id, number, title, module: moduleTitle }));
  openGoTo(places, deck.position.slide, ({ id }) => go(id));
}

/** A button pressed by pointer keeps no focus, so that Space turns the slide again. */
function releasePointerFocus(): () => void {
  const release = ({ detail, target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("button, a") : null;
    if (detail > 0 && !button?.closest("dialog")) button?.blur();
  };
  document.addEventListener("click", release);
  return () => document.removeEventListener("click", release);
}
