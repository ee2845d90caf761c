import type { HostView } from "../../../../model/index.ts";
import { AskOnce } from "../ask-once.tsx";
import type { Live } from "../use-live.tsx";

/** Ending the room, apart from all else. */
export const Closing = ({ live: { view, room } }: { readonly live: Live }) => (
  <section class="room-closing" aria-label="End the room">
    {view.room.isClosed ? (
      <p>This room has ended.</p>
    ) : (
      <AskOnce
        label="End the room…"
        question={endWords(view)}
        act="End the room"
        keep="Keep it open"
        onAct={() => room.ask({ do: "close" })}
      />
    )}
  </section>
);

function endWords({ counts: { here, asleep } }: HostView): string {
  const all = here + asleep;
  const who = all === 0 ? "" : `${all === 1 ? "The one phone in it sees" : `All ${all} phones in it see`} the end. `;
  return `${who}Nobody gets in again, and that cannot be taken back.`;
}
