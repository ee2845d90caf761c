import { openDialog } from "./dialog.ts";

type Row = readonly [keys: readonly (readonly string[])[], meaning: string];

/** Keys as groups of rows; each row gives the keys (a chord is a list) and what they do. */
export type KeyGroups = readonly (readonly [string, readonly Row[]])[];

const HOST: Row = [[["S"]], "Host page: notes, time and what comes next"];

/** Every key of the deck. */
const deckKeys = (): KeyGroups => [
  [
    "Move",
    [
      [[["Space"], ["N"], ["Page Down"]], "Next step or slide"],
      [[["Shift", "Space"], ["P"], ["Page Up"]], "Back"],
      [[["←"], ["→"], ["↑"], ["↓"]], "To the slide in that direction"],
      [[["Alt", "→"]], "On, without the steps between"],
      [[["Home"], ["End"]], "First slide, last slide"],
    ],
  ],
  [
    "Find",
    [
      [[["G"]], "Go to a slide by number or name"],
      [[["O"], ["Esc"]], "Overview of all slides"],
    ],
  ],
  [
    "Screen",
    [
      [[["T"]], "Theme: light or dark"],
      [[["F"]], "Full screen"],
      ...(document.querySelector("[data-host]") ? [HOST] : []),
      [[["B"], ["."]], "Blank the screen, and back"],
      [[["?"]], "This list"],
    ],
  ],
  [
    "Exercise",
    [
      [[["E"]], "Into the exercise on the slide; its keys are then its own"],
      [[["Esc"]], "Out of the exercise"],
      [[["Page Up"], ["Page Down"]], "Turn slides, even from inside"],
    ],
  ],
];

/** Opens the list of all keys; of the deck's, unless others are given. */
export function openHelp(groups: KeyGroups = deckKeys()): void {
  const dialog = openDialog("Keys", "help");
  for (const [name, rows] of groups) {
    const part = document.createElement("section");
    const heading = document.createElement("h3");
    heading.textContent = name;
    const list = document.createElement("dl");
    list.append(...rows.map(drawRow));
    part.append(heading, list);
    dialog.append(part);
  }
}

function drawRow([choices, meaning]: Row): HTMLElement {
  const row = document.createElement("div");
  const term = document.createElement("dt");
  for (const [index, chord] of choices.entries()) {
    if (index > 0) term.append(" ");
    const keys = chord.map((name) => Object.assign(document.createElement("kbd"), { textContent: name }));
    term.append(...keys.flatMap((key, at) => (at > 0 ? [" + ", key] : [key])));
  }
  const words = document.createElement("dd");
  words.textContent = meaning;
  row.append(term, words);
  return row;
}
