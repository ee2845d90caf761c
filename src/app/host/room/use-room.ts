import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { HostView } from "../../../model/index.ts";
import { wordsOf } from "../../../model/words-of.ts";
import { openRoom, type Status, sendCommand } from "../../../room/client.ts";
import type { Command as Ask } from "../../../room/protocol.ts";
import type { Relay } from "../../link/protocol.ts";
import { createRelay } from "../../link/relay.ts";

/** The room as the host page has it. */
export interface RoomLink {
  /** Absent until the server has answered once. */
  readonly view?: HostView;
  readonly status: Status;
  /** The server's clock less this machine's, in milliseconds. */
  readonly ahead: number;
  /** Why the last thing asked for was not done; or why there is no room for this page. */
  readonly said?: string;
  /** True when the server does not take this page for the host's. */
  readonly isForeign: boolean;
  readonly relay: Relay;
  ask(command: Ask): void;
  /** Says a sentence where refusals are said, until the next thing is asked for. */
  say(sentence: string | undefined): void;
}

/** Follows the room of the site at `root` as its host. */
export function useRoom(root: URL): RoomLink {
  const [seen, setSeen] = useState<{ readonly view?: HostView; readonly ahead: number }>({ ahead: 0 });
  const [status, setStatus] = useState<Status>("connecting");
  const [said, say] = useState<string>();
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
  const asked = useRef(0);
  const ask = useCallback(
    (command: Ask) => {
      asked.current += 1;
      const order = asked.current;
      say(undefined);
      sendCommand(root, command).then(
        (refusal) => refusal && order === asked.current && say(refusal.message),
        (reason: unknown) => say(`The room’s server did not answer: nothing is changed. ${wordsOf(reason)}`),
      );
    },
    [root],
  );
  return { ...seen, status, isForeign, relay, ask, say, ...(said !== undefined && { said }) };
}
