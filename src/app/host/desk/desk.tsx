import type { RefObject } from "preact";
import type { RoomParts } from "../console.tsx";
import type { HostData } from "../data.ts";
import { agendaQuery, nextPlace } from "../decks/places.ts";
import type { DeckLink } from "../decks/use-decks.ts";
import type { Commands } from "../keys/key-table.ts";
import { cutSlidesOf, type Plan } from "../time/plan.ts";
import type { Run } from "../time/run.ts";
import { NoDeck } from "./no-deck.tsx";
import { Notes } from "./notes.tsx";
import { Next, Now, Turn } from "./stage.tsx";

interface DeskProps {
  readonly root: URL;
  readonly data: HostData;
  readonly link: DeckLink;
  readonly plan: Plan;
  readonly run: Run;
  readonly commands: Commands;
  readonly edition: number;
  readonly notes: RefObject<HTMLElement | null>;
  readonly room: RoomParts | undefined;
}

/** The slide on the stage, the one after it, and what to say. */
export function Desk({ root, data, link, plan, run, commands, edition, notes, room }: DeskProps) {
  const { deck } = link;
  if (!deck) return <main class="desk">{link.asked && <NoDeck root={root} />}</main>;
  const { position, slides } = deck;
  const place = slides.find(({ id }) => id === position.slide);
  const address = `${root.href}?preview&${agendaQuery(deck)}`;
  const next = nextPlace(slides, position, cutSlidesOf(plan, run.cuts));
  return (
    <main class="desk">
      {place && <Now {...{ address, place, position, room }} linked={link.linked} />}
      <Next {...{ address, position }} place={next} stage={room?.ahead} />
      {link.linked ? <Turn deck={deck} commands={commands} /> : <NoDeck root={root} deck={deck} />}
      <Notes {...{ place, edition, notes }} language={data.language} />
    </main>
  );
}
