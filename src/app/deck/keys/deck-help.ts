import { type KeyGroups, openHelp } from "./help.ts";
import { type Offer, rowsInForce } from "./key-table.ts";
import { areLettersOn, switchLetters } from "./letter-keys.ts";

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
  openHelp(groups).append(drawSwitch());
}

/** Letters can be turned off, as WCAG 2.1.4 asks; the other keys and the bar do the same. */
function drawSwitch(): HTMLElement {
  const label = document.createElement("label");
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: areLettersOn() });
  box.addEventListener("change", () => switchLetters(box.checked));
  label.append(box, " Letters and signs work as keys. Without them F1 opens this list.");
  return label;
}

/** A press as the keys that make it: `Shift+ ` is Shift and Space. */
export const printChord = (press: string): string[] =>
  (press === "+" ? [press] : press.split("+")).map(
    (key) => PRINTED[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  );
