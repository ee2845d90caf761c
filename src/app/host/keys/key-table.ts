/** What a key or a button of the page asks for. */
export type DeskCommand =
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

/** The same, where there is a room. */
export type RoomCommand =
  | "lock"
  | "show"
  | "again"
  | "reveal"
  | "board"
  | "item-next"
  | "item-back"
  | "item-none"
  | "page-next"
  | "page-back"
  | "timer"
  | "more"
  | "text-show"
  | "text-hide"
  | "undo"
  | "join"
  | "room";

export type Command = DeskCommand | RoomCommand;

/** What does each command that can be done now; the others have no use. */
export type Commands = Readonly<Record<DeskCommand, () => void> & Partial<Record<RoomCommand, () => void>>>;

/** A command with its keys. */
export interface KeyRow {
  readonly command: Command;
  readonly does: string;
  /** The character that asks for it, until another one is chosen. */
  readonly letter?: string;
  /** Further characters that do, where nothing else wants them: what clickers send, keys without Shift. */
  readonly also?: readonly string[];
  /** Keys that write no character; they hold whatever is chosen. */
  readonly fixed?: readonly string[];
  /** True when holding the key does it again and again. */
  readonly repeats?: boolean;
}

/** Rows that belong together. */
export interface KeyGroup {
  readonly name: string;
  /** True for what there is only in a room. */
  readonly room?: boolean;
  readonly rows: readonly KeyRow[];
}

/** Every key of the host page: what binds them, prints them and lists them reads this. */
export const KEY_TABLE: readonly KeyGroup[] = [
  {
    name: "Drive the deck",
    rows: [
      { command: "next", does: "Next step or slide", fixed: ["ArrowRight", " ", "PageDown"], repeats: true },
      { command: "back", does: "Back", fixed: ["ArrowLeft", "Shift+ ", "PageUp"], repeats: true },
      { command: "first", does: "First slide", fixed: ["Home"] },
      { command: "last", does: "Last slide", fixed: ["End"] },
      { command: "go-to", does: "Go to a slide by number or name", letter: "g" },
      { command: "blank", does: "Blank the stage, and back", letter: "b", also: ["."] },
    ],
  },
  {
    name: "Exercise",
    room: true,
    rows: [
      { command: "lock", does: "Open, lock and unlock answers", letter: "l" },
      { command: "show", does: "Show the result on the stage; hide it", letter: "v" },
      { command: "again", does: "Second round", letter: "2" },
      { command: "reveal", does: "Reveal the solution: then Enter within three seconds", letter: "r" },
      { command: "board", does: "Look at the result, here alone", letter: "e" },
    ],
  },
  {
    name: "Talk about",
    room: true,
    rows: [
      { command: "item-next", does: "Next card or line, large on the stage", letter: "i" },
      { command: "item-back", does: "The one before it", letter: "u" },
      { command: "item-none", does: "The whole board again", letter: "o" },
      { command: "page-next", does: "Next page of the board", letter: "n" },
      { command: "page-back", does: "The page before it", letter: "k" },
    ],
  },
  {
    name: "Timer and words",
    room: true,
    rows: [
      { command: "timer", does: "Timer: start, pause, go on", letter: "p" },
      { command: "more", does: "One minute more", letter: "+", also: ["="] },
      { command: "text-show", does: "Show the top text of those to read", letter: "s" },
      { command: "text-hide", does: "Hide the top text", letter: "x" },
      { command: "undo", does: "Undo a text, a reset, a removal", letter: "z" },
    ],
  },
  {
    name: "Room",
    room: true,
    rows: [
      { command: "join", does: "Code and QR large on the stage, and off again", letter: "j" },
      { command: "room", does: "The room: door, people, addresses", letter: "m" },
    ],
  },
  {
    name: "This page",
    rows: [
      { command: "up", does: "Scroll the notes up", fixed: ["ArrowUp"], repeats: true },
      { command: "down", does: "Scroll the notes down", fixed: ["ArrowDown"], repeats: true },
      { command: "cut-list", does: "Cut list: open or fold", letter: "c" },
      { command: "theme", does: "Theme of this page: light or dark", letter: "t" },
      { command: "help", does: "All keys, and how to change them", letter: "?", fixed: ["F1"] },
    ],
  },
];

export const KEY_ROWS: readonly KeyRow[] = KEY_TABLE.flatMap(({ rows }) => rows);
