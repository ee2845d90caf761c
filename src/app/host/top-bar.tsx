import type { HostAgenda, HostData } from "./data.ts";
import type { DeckLink } from "./decks/use-decks.ts";
import type { Command } from "./keys/keys.ts";
import { Tool } from "./parts.tsx";
import { useNow } from "./time/use-now.ts";
import { clockWords } from "./time/words.ts";

interface TopBarProps {
  readonly data: HostData;
  readonly agenda: HostAgenda | undefined;
  readonly link: DeckLink;
  readonly commands: Readonly<Record<Command, () => void>>;
}

/** The top line: whose talk this is, which deck is driven, the page's tools, the clock. */
export function TopBar({ data, agenda, link, commands }: TopBarProps) {
  return (
    <header class="top">
      <h1 class="top-title" lang={data.language}>
        {data.title}
      </h1>
      <p class="top-agenda">{agenda ? <span lang={data.language}>{agenda.title}</span> : "All slides"}</p>
      <DeckState link={link} />
      <div class="top-tools">
        {link.linked && (
          <Tool name="B" press={commands.blank}>
            {link.deck?.position.blank ? "Show the stage" : "Blank the stage"}
          </Tool>
        )}
        <Tool name="T" press={commands.theme}>
          Theme
        </Tool>
        <Tool name="?" press={commands.help}>
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
