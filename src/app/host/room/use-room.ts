import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { HostView } from "../../../model/index.ts";
import { wordsOf } from "../../../model/words-of.ts";
import { ask as askServer, openRoom, type Status } from "../../../room/client.ts";
import { API, type Command as Ask } from "../../../room/protocol.ts";
import type { Relay } from "../../link/protocol.ts";
import { createRelay } from "../../link/relay.ts";

/** The room as the host page has it. */
export interface RoomLink {
  /** Absent until the server has answered once. */
  readonly view?: HostView;
  readonly status: Status;
  /** The server's clock less this machine's, in milliseconds. */
  readonly ahead: number;
  /** Why the last thing asked for was not done. */
  readonly said?: string;
  /** True when the server does not take this page for the host's. */
  readonly isForeign: boolean;
  /** True while something was asked for that the view does not hold yet. */
  readonly isBusy: boolean;
  readonly relay: Relay;
  ask(command: Ask): void;
  /** Says a sentence where refusals are said, until the next thing is asked for. */
  say(sentence: string | undefined): void;
}

/** Follows the room of the site at `root` as its host. */
export function useRoom(root: URL): RoomLink {
  const [seen, setSeen] = useState<{ readonly view?: HostView; readonly ahead: number }>({ ahead: 0 });
  const [status, setStatus] = useState<Status>("connecting");
  const [isForeign, setForeign] = useState(false);
  const relay = useMemo(() => createRelay(root), [root]);
  useEffect(() => {
    const { close } = openRoom<HostView>("host", root, {
      view: (view) => setSeen({ view, ahead: view.now - Date.now() }),
      status: setStatus,
      link: relay.take,
      refused: () => setForeign(true),
    });
    return close;
  }, [root, relay]);
  const { awaited, ...asking } = useAsking(root);
  const isBusy = awaited > (seen.view?.seq ?? -1);
  return { ...seen, ...asking, isBusy, status, isForeign, relay };
}

/** Asks things of the room. `awaited` is the log's number that the view must reach to hold all of them. */
function useAsking(root: URL): Pick<RoomLink, "ask" | "say" | "said"> & { readonly awaited: number } {
  const [said, say] = useState<string>();
  const [done, setDone] = useState(-1);
  const [open, setOpen] = useState(0);
  const last = useRef(0);
  const ask = useCallback(
    (command: Ask) => {
      last.current += 1;
      const order = last.current;
      const tell = (sentence: string) => order === last.current && say(sentence);
      say(undefined);
      setOpen((count) => count + 1);
      askServer(root, API.command, command)
        .then(
          (reply) => {
            if ("refusal" in reply) tell(reply.refusal.message);
            else setDone((before) => Math.max(before, reply.seq ?? -1));
          },
          (reason: unknown) => tell(`The room’s server did not answer. ${wordsOf(reason)}`),
        )
        .finally(() => setOpen((count) => count - 1));
    },
    [root],
  );
  return { ask, say, awaited: open > 0 ? Number.POSITIVE_INFINITY : done, ...(said !== undefined && { said }) };
}
