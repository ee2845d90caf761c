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

/** Where a key was pressed, as far as the deck may hear it: not where text is typed into an exercise. */
export function placeOf(event: KeyboardEvent): "inside" | "outside" | undefined {
  if (isDeckKey(event)) return "outside";
  const path = pathOf(event);
  return isInExercise(path) && !path.some((element) => element.matches(TEXT_FIELD)) ? "inside" : undefined;
}
