import { useId } from "preact/hooks";
import type { ScaleItem, ScaleTask } from "../types.ts";
import { Sign } from "./sign.tsx";

interface PointsProps {
  readonly task: ScaleTask;
  readonly item: ScaleItem;
  readonly chosen: string | undefined;
  readonly locked: boolean;
  mark(point: string): void;
}

/** The points as native buttons, after the words that every item ends in. */
export function Points({ task, chosen, locked, mark }: PointsProps) {
  const id = useId();
  return (
    <div class="scale-answer">
      <p class="scale-stem" id={id}>
        {task.stem ?? "Your answer"}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the grid */}
      <div class="scale-points" role="group" aria-labelledby={id} data-count={task.points.length}>
        {task.points.map((point, at) => (
          <button
            key={point.id}
            type="button"
            class="scale-point"
            data-point={point.id}
            aria-pressed={point.id === chosen}
            aria-disabled={locked || undefined}
            aria-keyshortcuts={String(at + 1)}
            onClick={() => mark(point.id)}
          >
            <Sign point={point} />
            {point.name}
          </button>
        ))}
      </div>
    </div>
  );
}
