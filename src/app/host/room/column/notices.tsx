import { useEffect, useRef, useState } from "preact/hooks";
import { bareAddress } from "../../../../room/join-words.ts";
import { REFUSALS } from "../../../../room/wire.ts";
import { Button } from "../../../../ui/button.tsx";
import type { Live } from "../use-live.tsx";

/** What the host must know at once: a room that ended or cannot save, phones that need another address. */
export function Notices({ live }: { readonly live: Live }) {
  const { view, commands, room } = live;
  const { fault, isClosed } = view.room;
  const [moved, forget] = useMoved(view.joins);
  return (
    <div class="notices" role="alert">
      {isClosed && <p>{REFUSALS["room-ended"]}</p>}
      {fault !== undefined && <p>{fault}</p>}
      {room.status === "lost" && (
        <p>The room’s server does not answer. Phones keep their answers; this page tries on.</p>
      )}
      {moved && (
        <div>
          <p>
            This machine’s address has changed.{" "}
            {view.joins[0] ? `New phones join at ${bareAddress(view.joins[0])}.` : "It is in no network now."}
          </p>
          <Button
            onPress={() => {
              forget();
              if (!view.isJoinShown) commands.join?.();
            }}
          >
            Show it
          </Button>
          <Button quiet onPress={forget}>
            Leave it
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whether the likeliest address is another than it was, until that has been taken note of. */
function useMoved(joins: readonly string[]): readonly [boolean, () => void] {
  const [first = ""] = joins;
  const known = useRef(first);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (known.current !== first) setMoved(true);
    known.current = first;
  }, [first]);
  return [moved, () => setMoved(false)];
}
