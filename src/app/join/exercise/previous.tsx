import { RecitedList } from "../parts/recited.tsx";
import type { Work } from "./working.tsx";

/** In a second round: what this person said in the first. */
export function Previous({ step, state: { sheets, person } }: Work) {
  const first = step.round > 1 ? sheets.get(person.id, { ...step, round: 1 }) : undefined;
  const items = first?.sent?.recited ?? first?.recited ?? [];
  if (items.length === 0) return null;
  return (
    <details class="previous">
      <summary>What you said in round 1</summary>
      <RecitedList items={items} />
    </details>
  );
}
