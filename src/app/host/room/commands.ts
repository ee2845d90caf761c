import type { HostView, OfferedText } from "../../../model/index.ts";
import type { Command as Ask } from "../../../room/protocol.ts";
import type { Commands } from "../keys/key-table.ts";
import { itemBeside } from "./items.ts";
import { askOf } from "./phases.ts";
import type { Live } from "./use-live.tsx";

type Ground = Omit<Live, "commands">;

/** The text that the keys to show and hide act on: the one that waits longest. */
export const topText = ({ texts }: Pick<HostView, "texts">): OfferedText | undefined =>
  texts.find(({ state }) => state === "waiting");

/** Everything that keys and buttons of the page do in a room. What is not possible now says why. */
export function liveCommands(live: Ground): Commands {
  const { state, room, view, subject, board, armed, chain } = live;
  const { ask, say } = room;
  const phase = (command: "lock" | "show" | "again" | "reveal", act: (asked: Ask) => void = ask) => {
    const asked = subject ? askOf(command, subject) : "There is no exercise on this slide.";
    if (typeof asked === "string") say(asked);
    else act(asked);
  };
  const text = (to: OfferedText["state"]) => {
    const top = topText(view);
    if (top) ask({ do: "text", id: top.id, state: to });
    else say("There is no text to read.");
  };
  return {
    ...state.commands,
    blank: () => ask({ do: "blank", on: !view.isBlank }),
    lock: () => phase("lock"),
    show: () => phase("show"),
    again: () => phase("again"),
    reveal: () => phase("reveal", () => armed.press()),
    board: () => (board ? state.openSheet("board") : say("There is no answer to look at yet.")),
    ...talkCommands(live),
    timer: () => turnTimer(view, chain, ask),
    more: () => (view.timer ? ask({ do: "more" }) : say("There is no timer to add to.")),
    "text-show": () => text("shown"),
    "text-hide": () => text("hidden"),
    undo: () => (view.undo ? ask({ do: "undo" }) : say("There is nothing to undo.")),
    join: () => ask({ do: "show-join", on: !view.isJoinShown }),
    room: () => state.openSheet("room"),
  };
}

/** What everyone looks at: an item, the whole board, a page of it. */
function talkCommands({ room: { ask, say }, subject, items, pages }: Ground) {
  const step = subject?.step;
  const focus = (item: () => string | null) => {
    if (!step) say("There is nothing on the stage to look at together yet.");
    else if (items.length === 0) say("This exercise has no parts to look at one by one.");
    else ask({ do: "focus", item: item() });
  };
  const turn = (by: 1 | -1) => {
    const isShown = step?.phase === "shown" || step?.phase === "revealed";
    if (!isShown) return say("The board is not on the stage yet.");
    if (pages < 2) return say("The board has one page.");
    ask({ do: "page", page: (Math.min(step.page, pages - 1) + by + pages) % pages });
  };
  return {
    "item-next": () => focus(() => itemBeside(items, step?.focus, 1)),
    "item-back": () => focus(() => itemBeside(items, step?.focus, -1)),
    "item-none": () => focus(() => null),
    "page-next": () => turn(1),
    "page-back": () => turn(-1),
  };
}

function turnTimer({ timer }: HostView, chain: Live["chain"], ask: (command: Ask) => void): void {
  if (timer) ask({ do: "pause", on: timer.ends !== undefined });
  else chain.start(chain.next, ask);
}
