import { type KeyGroups, openHelp } from "./help.ts";
import { type Offer, rowsInForce } from "./key-table.ts";

/** What is printed on keys, where that is not what they are called. */
const PRINTED: Readonly<Record<string, string>> = {
  " ": "Space",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  Escape: "Esc",
  PageDown: "Page Down",
  PageUp: "Page Up",
};

/** Opens the list of the deck's keys, as they are in force. */
export function openDeckHelp(isOffered: Offer): void {
  const groups: KeyGroups = rowsInForce(isOffered).map(({ name, rows }) => [
    name,
    rows.map(({ keys, does }) => [Object.keys(keys).map(printChord), does] as const),
  ]);
  openHelp(groups);
}

/** A press as the keys that make it: `Shift+ ` is Shift and Space. */
export const printChord = (press: string): string[] =>
  press.split("+").map((key) => PRINTED[key] ?? (key.length === 1 ? key.toUpperCase() : key));
