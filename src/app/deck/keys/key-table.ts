import type { Action } from "./actions.ts";

/** Keys with one meaning. */
export interface KeyRow {
  /** Each press, as `nameKey` names it, with what it asks for; "elsewhere" when what has the focus sees to it. */
  readonly keys: Readonly<Record<string, Action | "elsewhere">>;
  readonly does: string;
  /** True for keys that hold while the focus is in an exercise. */
  readonly inside?: boolean;
  /** What the page must hold for the keys to have a use, as a CSS selector. */
  readonly needs?: string;
}

/** Rows that belong together. */
export interface KeyGroup {
  readonly name: string;
  readonly rows: readonly KeyRow[];
}

/** Tells whether the page holds what a row needs. */
export type Offer = (needs: string | undefined) => boolean;

export const isOffered: Offer = (needs) => needs === undefined || document.querySelector(needs) !== null;

const ROOM = 'meta[name="staffroom:room"]';
const EXERCISE = "[data-exercise]";

/** Every key of the deck: what binds them and what lists them both read this. */
export const KEY_TABLE: readonly KeyGroup[] = [
  {
    name: "Move",
    rows: [
      { keys: { " ": "next", n: "next", PageDown: "next" }, does: "Next step or slide" },
      { keys: { "Shift+ ": "back", p: "back", PageUp: "back" }, does: "Back" },
      {
        keys: { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" },
        does: "To the slide in that direction",
      },
      {
        keys: { "Alt+ArrowLeft": "back-whole", "Alt+ArrowRight": "next-whole" },
        does: "Back or on, without the steps between",
      },
      { keys: { Home: "first", End: "last" }, does: "First slide, last slide" },
    ],
  },
  {
    name: "Find",
    rows: [
      { keys: { g: "go-to" }, does: "Go to a slide by number or name" },
      { keys: { o: "overview", Escape: "escape" }, does: "Overview of all slides" },
      { keys: { Enter: "enter" }, does: "In the overview: to the slide" },
      { keys: { w: "walk" }, does: "To this slide in the walkthrough", needs: "[data-walk]" },
      { keys: { a: "agenda" }, does: "Choose the agenda", needs: '[data-do="agenda"]:not([hidden])' },
    ],
  },
  {
    name: "Show",
    rows: [
      { keys: { b: "blank", ".": "blank" }, does: "Blank the screen; any key brings it back" },
      { keys: { t: "theme" }, does: "Theme: light or dark" },
      { keys: { f: "fullscreen" }, does: "Full screen" },
      { keys: { s: "host" }, does: "Host page: notes, time and what comes next", needs: "[data-host]" },
      { keys: { j: "join" }, does: "Code and QR for phones, and away again", needs: ROOM },
      { keys: { "?": "help", F1: "help" }, does: "This list" },
    ],
  },
  {
    name: "Point, draw, zoom",
    rows: [
      { keys: { q: "pointer" }, does: "A bright dot that follows the mouse" },
      { keys: { d: "pen" }, does: "A pen; what it draws goes by itself" },
      { keys: { z: "zoom" }, does: "Zoom in on what the mouse is at" },
      { keys: { "Alt+click": "elsewhere", "Ctrl+click": "elsewhere" }, does: "Zoom in there" },
      { keys: { Escape: "escape" }, does: "Put it away, zoom out" },
    ],
  },
  {
    name: "On the slide",
    rows: [
      { keys: { Enter: "enter" }, does: "Start or pause the timer", needs: ".timer" },
      { keys: { e: "exercise" }, does: "Into the exercise; its keys are then its own", needs: EXERCISE },
      { keys: { Escape: "elsewhere" }, does: "Out of the exercise", needs: EXERCISE, inside: true },
      {
        keys: { PageUp: "back", PageDown: "next" },
        does: "Turn slides, even from inside the exercise",
        needs: EXERCISE,
        inside: true,
      },
    ],
  },
];

/** The part of a key event that says what was pressed. */
export type Press = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/**
 * A press as the table names it: by what is printed on the key, since `?` sits elsewhere on other keyboards. Shift is
 * named only where it makes no other character. Undefined with Ctrl or Meta, which are the browser's.
 */
export function nameKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Press): string | undefined {
  if (ctrlKey || metaKey) return undefined;
  const isCharacter = key.length === 1 && key !== " ";
  return `${altKey ? "Alt+" : ""}${shiftKey && !isCharacter ? "Shift+" : ""}${isCharacter ? key.toLowerCase() : key}`;
}

const BOUND = { inside: bindingsOf(true), outside: bindingsOf(false) };

function bindingsOf(isInside: boolean): readonly { key: string; action: Action; needs: string | undefined }[] {
  const rows = KEY_TABLE.flatMap((group) => group.rows).filter(({ inside = false }) => inside === isInside);
  return rows.flatMap(({ keys, needs }) =>
    Object.entries(keys).flatMap(([key, action]) => (action === "elsewhere" ? [] : [{ key, action, needs }])),
  );
}

/** What a press asks for; undefined when nothing is bound to it there. */
export function findAction(press: Press, where: keyof typeof BOUND, isOffered: Offer): Action | undefined {
  const name = nameKey(press);
  return BOUND[where].find(({ key, needs }) => key === name && isOffered(needs))?.action;
}

/** The rows in force, group by group. */
export const rowsInForce = (isOffered: Offer): KeyGroup[] =>
  KEY_TABLE.map((group) => ({ ...group, rows: group.rows.filter(({ needs }) => isOffered(needs)) })).filter(
    ({ rows }) => rows.length > 0,
  );
