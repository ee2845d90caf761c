import { RecitedList, RecitedMark } from "../../../ui/recited.tsx";
import type { Work } from "./working.tsx";

/** In a second round: what this person said in the first. */
export function Previous({ step, state: { sheets, person } }: Work) {
  const first = step.round > 1 ? sheets.get(person.id, { ...step, round: 1 }) : undefined;
  const items = first?.sent?.recited ?? first?.recited ?? [];
  if (items.length === 0) return null;
  return (
    <details class="previous">
      <summary>
        You in round 1{items.every(({ mark }) => mark) && ":"}{" "}
        {items.every(({ mark }) => mark) && (
          <span class="previous-marks" aria-hidden="true">
            {items.map(({ label, mark }) => (
              <RecitedMark key={label} mark={mark} />
            ))}
          </span>
        )}
      </summary>
      <RecitedList items={items} />
    </details>
  );
}
