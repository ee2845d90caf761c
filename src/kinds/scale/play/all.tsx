import type { Mode } from "../../../model/index.ts";
import { type Placed, TITLES } from "../../shared/play/hand.ts";
import type { ScaleItem, ScaleTask } from "../types.ts";
import { Sign } from "./sign.tsx";

interface AllProps {
  readonly task: ScaleTask;
  readonly items: readonly ScaleItem[];
  readonly marks: Placed;
  readonly mode: Mode;
  take(item: string): void;
}

/** Every item with its answer, to take up again. */
export function All({ task, items, marks, mode, take }: AllProps) {
  const Title = TITLES[mode];
  return (
    <div class="hand scale-all" role="tabpanel" aria-label="All lines">
      <Title class="kind-title" tabIndex={-1} data-start>
        All are answered.
      </Title>
      <p class="scale-hint">Take one up to think again.</p>
      <ul>
        {items.map((item) => {
          const point = task.points.find(({ id }) => id === marks[item.id]);
          return (
            <li key={item.id}>
              <button type="button" class="scale-row" data-item={item.id} onClick={() => take(item.id)}>
                {point && <Sign point={point} />}
                <span>{item.short}</span>
                <span class="visually-hidden">: {point?.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
