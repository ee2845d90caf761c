import type { KeyGroups } from "../../deck/keys/help.ts";
import { isDeckKey } from "../../deck/keys/keys.ts";

/** What a key of the host page asks for. */
export type Command =
  | "next"
  | "back"
  | "first"
  | "last"
  | "blank"
  | "go-to"
  | "cut-list"
  | "theme"
  | "help"
  | "up"
  | "down";

const KEYS: Readonly<Record<string, Command>> = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "back",
  PageUp: "back",
  Home: "first",
  End: "last",
  ArrowUp: "up",
  ArrowDown: "down",
  b: "blank",
  ".": "blank",
  g: "go-to",
  c: "cut-list",
  t: "theme",
  "?": "help",
  F1: "help",
};

/** The command a key press asks for; undefined when it belongs to a field, a dialog or the control in focus. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !isDeckKey(event)) return undefined;
  const command = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  return event.shiftKey && event.key === " " ? "back" : command;
}

/** Every key of the host page, for its help. */
export const KEY_GROUPS: KeyGroups = [
  [
    "Drive the deck",
    [
      [[["→"], ["Space"], ["Page Down"]], "Next step or slide"],
      [[["←"], ["Shift", "Space"], ["Page Up"]], "Back"],
      [[["Home"], ["End"]], "First slide, last slide"],
      [[["G"]], "Go to a slide by number or name"],
      [[["B"], ["."]], "Blank the stage, and back"],
    ],
  ],
  [
    "This page",
    [
      [[["↑"], ["↓"]], "Scroll the notes"],
      [[["C"]], "Cut list: open or fold"],
      [[["T"]], "Theme of this page: light or dark"],
      [[["?"]], "This list"],
    ],
  ],
];
