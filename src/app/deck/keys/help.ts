import { openDialog } from "../chrome/dialog.ts";

type Row = readonly [keys: readonly (readonly string[])[], meaning: string];

/** Keys as groups of rows; each row gives the keys (a chord is a list) and what they do. */
export type KeyGroups = readonly (readonly [string, readonly Row[]])[];

/** Opens the list of all keys of a page. @returns its sheet */
export function openHelp(groups: KeyGroups): HTMLElement {
  const dialog = openDialog("Keys", "help");
  const all = document.createElement("div");
  all.className = "help-groups";
  dialog.append(all);
  for (const [name, rows] of groups) {
    const part = document.createElement("section");
    const heading = document.createElement("h3");
    heading.textContent = name;
    const list = document.createElement("dl");
    list.append(...rows.map(drawRow));
    part.append(heading, list);
    all.append(part);
  }
  return dialog;
}

function drawRow([choices, meaning]: Row): HTMLElement {
  const row = document.createElement("div");
  const term = document.createElement("dt");
  for (const [index, names] of choices.entries()) {
    if (index > 0) term.append(" ");
    const keys = names.map((name) => Object.assign(document.createElement("kbd"), { textContent: name }));
    const chord = document.createElement("span");
    chord.append(...keys.flatMap((key, at) => (at > 0 ? [" + ", key] : [key])));
    term.append(chord);
  }
  const words = document.createElement("dd");
  words.textContent = meaning;
  row.append(term, words);
  return row;
}
