import type { Action, Actions } from "./actions.ts";
import { findAction, isOffered } from "./key-table.ts";
import { placeOf } from "./keys.ts";
import { areLettersOn } from "./letter-keys.ts";

const REPEATED: readonly Action[] = ["next", "back", "next-whole", "back-whole", "left", "right", "up", "down"];

/** Binds every key of the deck. Reveal binds none. */
export function bindKeys(actions: Actions): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || (/^\S$/.test(event.key) && !areLettersOn())) return;
    const place = placeOf(event);
    const action = place && findAction(event, place, isOffered);
    if (!action) return;
    event.preventDefault();
    if (!event.repeat || REPEATED.includes(action)) actions[action]();
  });
}
