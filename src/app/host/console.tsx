import type { ComponentChildren } from "preact";
import type { StageView } from "../../model/index.ts";
import { Desk } from "./desk/desk.tsx";
import { KeySheet } from "./keys/key-sheet.tsx";
import type { Commands } from "./keys/key-table.ts";
import { KeyProvider } from "./keys/use-bindings.ts";
import { useKeys } from "./keys/use-keys.ts";
import { TimeColumn } from "./time/time-column.tsx";
import { TopBar } from "./top-bar.tsx";
import { type ConsoleProps, type ConsoleState, useConsole } from "./use-console.ts";

/** What a room adds to the page. */
export interface RoomParts {
  readonly commands: Commands;
  /** True while the stage is blank, by whichever way. */
  readonly isBlank: boolean;
  /** What the stage shows of the room, for its picture. */
  readonly stage: StageView | undefined;
  /** The same with nothing over the slide and no exercise begun, for the picture of the next one. */
  readonly ahead: StageView | undefined;
  /** Beside the workshop's name in the top line. */
  readonly top: ComponentChildren;
  /** The column beside the desk. */
  readonly column: ComponentChildren;
  /** Below the desk where it is narrow. */
  readonly tabs: ComponentChildren;
  /** What lies over the page. */
  readonly sheets: ComponentChildren;
}

/** The facilitator's page without a room. */
export const Console = (props: ConsoleProps) => <ConsolePage state={useConsole(props)} />;

/** The page as it is: the top line, time at the side, the desk, and the room's column where there is a room. */
export function ConsolePage({ state, room }: { readonly state: ConsoleState; readonly room?: RoomParts }) {
  const { root, data, link, plan, run, tell, notes, edition, keys, sheet, openSheet } = state;
  const commands = room?.commands ?? state.commands;
  useKeys(commands, keys);
  return (
    <KeyProvider value={keys}>
      <div class="host" data-room={room ? "" : undefined}>
        <TopBar {...{ state, room, commands }} />
        <TimeColumn {...{ plan, run, tell }} linked={link.linked} />
        <Desk {...{ root, data, link, plan, run, commands, edition, notes, room }} />
        {room?.column}
        {room?.tabs}
      </div>
      {sheet === "keys" && <KeySheet hasRoom={room !== undefined} close={() => openSheet(undefined)} />}
      {room?.sheets}
    </KeyProvider>
  );
}
