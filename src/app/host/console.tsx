import { useEffect, useMemo, useRef } from "preact/hooks";
import { openHelp } from "../deck/keys/help.ts";
import { openGoTo } from "../deck/moves/go-to.ts";
import type { HostData } from "./data.ts";
import { type DeckLink, useDecks } from "./decks/use-decks.ts";
import { useFollowing } from "./decks/use-following.ts";
import { Desk } from "./desk/desk.tsx";
import { type Command, KEY_GROUPS } from "./keys/keys.ts";
import { useKeys } from "./keys/use-keys.ts";
import { toggleTheme } from "./theme.ts";
import { CUT_LIST } from "./time/cut-list.tsx";
import { planOf } from "./time/plan.ts";
import { TimeColumn } from "./time/time-column.tsx";
import { useRun } from "./time/use-run.ts";
import { TopBar } from "./top-bar.tsx";

export interface ConsoleProps {
  readonly data: HostData;
  /** The site's address. */
  readonly root: URL;
  /** Changes whenever the workshop's files have. */
  readonly edition: number;
}

/** The facilitator's page: drives and follows a deck, keeps the time and shows the notes. */
export function Console({ data, root, edition }: ConsoleProps) {
  const link = useDecks(root);
  const { deck } = link;
  const slides = deck?.slides;
  const agenda = data.agendas.find(({ id }) => id === (deck?.agenda ?? data.agenda));
  const plan = useMemo(() => planOf(agenda, slides ?? []), [agenda, slides]);
  const [run, tell] = useRun(`staffroom:run|${root.pathname}|${agenda?.id ?? ""}`);
  useFollowing(link, plan, run, tell);
  const notes = useRef<HTMLElement>(null);
  const commands: Readonly<Record<Command, () => void>> = {
    next: () => link.move("next"),
    back: () => link.move("back"),
    first: () => link.move("first"),
    last: () => link.move("last"),
    blank: () => link.move("blank"),
    "go-to": () => chooseSlide(link),
    "cut-list": () => document.getElementById(CUT_LIST)?.click(),
    theme: toggleTheme,
    help: () => openHelp(KEY_GROUPS),
    up: () => notes.current?.scrollBy({ top: -80 }),
    down: () => notes.current?.scrollBy({ top: 80 }),
  };
  useKeys(commands);
  useEffect(releasePointerFocus, []);
  return (
    <div class="host">
      <TopBar {...{ data, agenda, link, commands }} />
      <TimeColumn {...{ plan, run, tell }} linked={link.linked} />
      <Desk {...{ root, data, link, plan, run, commands, edition, notes }} />
    </div>
  );
}

function chooseSlide({ deck, go }: DeckLink): void {
  if (!deck) return;
  const places = deck.slides.map(({ id, title, moduleTitle }, index) => ({
    number: index + 1,
    id,
    title,
    module: moduleTitle,
  }));
  const current = deck.slides.findIndex(({ id }) => id === deck.position.slide) + 1;
  openGoTo(places, current, ({ id }) => go(id));
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
