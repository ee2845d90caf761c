import { closest, distance } from "fastest-levenshtein";

/** The known name within two edits of `name`, or undefined when none is that near. */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(name, known);
  const edits = distance(name.toLowerCase(), best.toLowerCase());
  return edits <= 2 && edits < best.length ? best : undefined;
}

/** "Did you mean …?" for a near miss, else the list of what is known. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearMiss(name, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length === 0 ? "There are none yet." : `Known: ${known.join(", ")}.`;
}
