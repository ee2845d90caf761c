import type { RevealApi } from "reveal.js";
import type { Action } from "./actions.ts";

const TEXT_FIELD =
  "textarea, [contenteditable]:not([contenteditable=false]), input:not([type=button], [type=checkbox], [type=color], [type=file], [type=radio], [type=range], [type=reset], [type=submit])";
const CONTROL = "a[href], button, summary, input, select, [role=button]";

/** The elements a key press came from, innermost first, as they stood before any handler changed the page. */
const pathOf = (event: KeyboardEvent): Element[] =>
  (event.composedPath?.() ?? []).filter((target) => target instanceof Element);

const isInExercise = (path: readonly Element[]): boolean => path.some((element) => element.matches("[data-exercise]"));

/** True for a key that is the deck's: not an exercise's, a dialog's, or that of the control in focus. */
export function isDeckKey(event: KeyboardEvent): boolean {
  const path = pathOf(event);
  if (isInExercise(path) || path.some((element) => element.matches("dialog"))) return false;
  const [target] = path;
  if (target?.matches(`${TEXT_FIELD}, select`)) return false;
  return !(target?.matches(CONTROL) && (event.key === " " || event.key === "Enter"));
}

/** True for the keys of a clicker, which turn slides from inside an exercise too unless text is being typed. */
function turnsFromExercise(event: KeyboardEvent): boolean {
  const path = pathOf(event);
  return (
    /^Page(Up|Down)$/.test(event.key) && isInExercise(path) && !path.some((element) => element.matches(TEXT_FIELD))
  );
}

/** Reveal's own keys that must do nothing: H, J, K, L by the design, and slash, which is another key elsewhere. */
export const UNBOUND: Readonly<Record<number, () => void>> = Object.fromEntries(
  [72, 74, 75, 76, 191].map((code) => [code, () => {}]),
);

/** The deck's own keys, by what is printed on them: `?` sits elsewhere on other keyboards. */
const KEYS: Readonly<Record<string, Action>> = {
  e: "exercise",
  f: "fullscreen",
  g: "go-to",
  s: "host",
  t: "theme",
  "?": "help",
  F1: "help",
};

/** The action a key press asks for; undefined leaves the press to Reveal, or to what has the focus. */
function actionFor(event: KeyboardEvent): Action | undefined {
  if (turnsFromExercise(event)) return event.key === "PageUp" ? "back" : "next";
  return isDeckKey(event) ? KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] : undefined;
}

/** Binds the deck's own keys. Must be called before Reveal starts, which then never sees them. */
export function bindKeys(deck: RevealApi, actions: Readonly<Record<Action, () => void>>): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || deck.isPaused()) return;
    const action = actionFor(event);
    if (!action) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    actions[action]();
  });
}
