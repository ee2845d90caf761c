import { useId } from "preact/hooks";
import type { OfferedText } from "../../../../model/index.ts";
import { Button } from "../../../../ui/button.tsx";
import { Key } from "../../parts.tsx";
import type { Live } from "../use-live.tsx";

/** The most waiting texts drawn at once: nobody reads more before the next comes. */
const MOST = 12;

/** What people offered to show: read by the host first, then shown on the stage or hidden. */
export function Reading({ live }: { readonly live: Live }) {
  const id = useId();
  const { view } = live;
  const by = (state: OfferedText["state"]) => view.texts.filter((text) => text.state === state);
  const [waiting, shown, hidden] = [by("waiting"), by("shown"), by("hidden")];
  return (
    <section class="reading" aria-labelledby={id}>
      <header>
        <h3 id={id}>Read before showing</h3>
        {waiting.length > 0 && <b class="badge">{waiting.length}</b>}
      </header>
      {waiting.length === 0 && <p class="reading-none">All read.</p>}
      <ul>
        {waiting.slice(0, MOST).map((text, index) => (
          <Waiting key={text.id} text={text} live={live} isTop={index === 0} />
        ))}
      </ul>
      {waiting.length > MOST && <p class="reading-none">And {waiting.length - MOST} more after these.</p>}
      {shown.length > 0 && <Read title="For the stage" texts={shown} live={live} label="Take off" />}
      {hidden.length > 0 && <Read title="Hidden" texts={hidden} live={live} label="Read again" />}
    </section>
  );
}

interface WaitingProps {
  readonly text: OfferedText;
  readonly live: Live;
  /** The keys act on the top one. */
  readonly isTop: boolean;
}

function Waiting({ text, live: { room }, isTop }: WaitingProps) {
  const turn = (state: OfferedText["state"]) => room.ask({ do: "text", id: text.id, state });
  return (
    <li>
      <Words text={text.text} />
      <div class="reading-buttons">
        <Button onPress={() => turn("shown")} label={`Show: ${text.text}`}>
          Show {isTop && <Key of="text-show" />}
        </Button>
        <Button onPress={() => turn("hidden")} label={`Hide: ${text.text}`}>
          Hide {isTop && <Key of="text-hide" />}
        </Button>
      </div>
    </li>
  );
}

interface ReadProps {
  readonly title: string;
  readonly texts: readonly OfferedText[];
  readonly live: Live;
  /** What puts a text back among those to read. */
  readonly label: string;
}

const Read = ({ title, texts, live: { room }, label }: ReadProps) => (
  <details class="reading-read">
    <summary>
      {title}: {texts.length}
    </summary>
    <ul>
      {texts.map(({ id, text }) => (
        <li key={id}>
          <Words text={text} />
          <Button onPress={() => room.ask({ do: "text", id, state: "waiting" })} label={`${label}: ${text}`}>
            {label}
          </Button>
        </li>
      ))}
    </ul>
  </details>
);

/** A text as it was written; of two lines, the first is what the second was made of. */
function Words({ text }: { readonly text: string }) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return (
    <div class="reading-words" dir="auto">
      {lines.map((line, index) => (
        <p key={index} dir="auto" data-before={(lines.length > 1 && index === 0) || undefined}>
          {line}
        </p>
      ))}
    </div>
  );
}
