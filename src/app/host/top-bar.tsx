import type { RoomParts } from "./console.tsx";
import type { DeckLink } from "./decks/use-decks.ts";
import type { Commands } from "./keys/key-table.ts";
import { Tool } from "./parts.tsx";
import { useNow } from "./time/use-now.ts";
import { clockWords } from "./time/words.ts";
import type { ConsoleState } from "./use-console.ts";

interface TopBarProps {
  readonly state: ConsoleState;
  readonly room: RoomParts | undefined;
  readonly commands: Commands;
}

/** The top line: whose talk this is, its room, which deck is driven, the page's tools, the clock. */
export function TopBar({ state: { data, agenda, link }, room, commands }: TopBarProps) {
  const isBlank = room?.isBlank ?? link.deck?.position.blank;
  return (
    <header class="top">
      <h1 class="top-title" lang={data.language}>
        {data.title}
      </h1>
      <p class="top-agenda">{agenda ? <span lang={data.language}>{agenda.title}</span> : "All slides"}</p>
      {room?.top}
      <DeckState link={link} />
      <div class="top-tools">
        {room && (
          <Tool of="room" commands={commands}>
            Room
          </Tool>
        )}
        {(link.linked || room) && (
          <Tool of="blank" commands={commands}>
            {isBlank ? "Show the stage" : "Blank the stage"}
          </Tool>
        )}
        <Tool of="theme" commands={commands}>
          Theme
        </Tool>
        <Tool of="help" commands={commands}>
          All keys
        </Tool>
      </div>
      <Clock />
    </header>
  );
}

function Clock() {
  const now = clockWords(useNow());
  return <time class="top-clock">{now}</time>;
}

/** Which deck obeys, when that is in question. */
function DeckState({ link: { decks, deck, linked, follow } }: { link: DeckLink }) {
  const other = decks.open.find(({ id }) => id !== deck?.id);
  return (
    <div class="top-deck">
      <p role="status">
        {linked ? (
          <>
            <span class="top-now">You have the deck</span>
            {other && `, one of ${decks.open.length} that are open`}
          </>
        ) : (
          "No deck"
        )}
      </p>
      {linked && other && (
        <button type="button" class="tool" onClick={() => follow(other.id)}>
          <span>Take the other</span>
        </button>
      )}
    </div>
  );
}
