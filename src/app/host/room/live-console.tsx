import { useMemo } from "preact/hooks";
import type { HostView, StageView } from "../../../model/index.ts";
import { ConsolePage, type RoomParts } from "../console.tsx";
import { type ConsoleProps, type ConsoleState, useConsole } from "../use-console.ts";
import { Column } from "./column/column.tsx";
import { Waiting } from "./column/waiting.tsx";
import { Preflight } from "./preflight/preflight.tsx";
import { BoardSheet } from "./sheet/board-sheet.tsx";
import { RoomSheet } from "./sheet/room-sheet.tsx";
import { Tabs } from "./tabs/tabs.tsx";
import { RoomTop } from "./top.tsx";
import { useHash } from "./use-hash.ts";
import { useLive } from "./use-live.tsx";
import { type RoomLink, useRoom } from "./use-room.ts";

/** The facilitator's page with a room. */
export function LiveConsole(props: ConsoleProps) {
  const room = useRoom(props.root);
  const state = useConsole(props, room.relay);
  if (useHash() === "#preflight" && room.view) return <Preflight view={room.view} />;
  return room.view ? <Live {...{ state, room }} view={room.view} /> : <Joining {...{ state, room }} />;
}

/** Before the room's server has answered; the deck can be driven all the same. */
const Joining = ({ state, room }: { readonly state: ConsoleState; readonly room: RoomLink }) => (
  <ConsolePage
    state={state}
    room={{
      commands: state.commands,
      isBlank: state.link.deck?.position.blank ?? false,
      stage: undefined,
      ahead: undefined,
      top: null,
      column: <Waiting room={room} />,
      tabs: null,
      sheets: null,
    }}
  />
);

interface LiveProps {
  readonly state: ConsoleState;
  readonly room: RoomLink;
  readonly view: HostView;
}

function Live({ state, room, view }: LiveProps) {
  const live = useLive(state, room, view);
  const stage = useMemo(() => stageOf(view), [view]);
  const ahead = useMemo(() => aheadOf(stage), [stage]);
  const close = () => state.openSheet(undefined);
  const parts: RoomParts = {
    commands: live.commands,
    isBlank: view.isBlank,
    stage,
    ahead,
    top: <RoomTop live={live} />,
    column: <Column live={live} />,
    tabs: <Tabs live={live} />,
    sheets: (
      <>
        {state.sheet === "room" && <RoomSheet live={live} close={close} />}
        {state.sheet === "board" && <BoardSheet live={live} close={close} />}
      </>
    ),
  };
  return <ConsolePage state={state} room={parts} />;
}

/** What the stage gets, without what only the host may know. */
function stageOf({
  seats: _,
  tally: __,
  texts: ___,
  hosts: ____,
  undo,
  steps,
  reached,
  ...stage
}: HostView): StageView {
  return stage;
}

const aheadOf = ({ step: _, ...stage }: StageView): StageView => ({ ...stage, isJoinShown: false, isBlank: false });
