import type { Mode } from "../../../model/index.ts";
import { TITLES } from "../../shared/play/hand.ts";
import type { CanvasTask } from "../types.ts";

interface TestsProps {
  readonly task: CanvasTask;
  readonly ticked: readonly string[];
  readonly mode: Mode;
  readonly locked: boolean;
  tick(test: string, on: boolean): void;
}

/** Questions to ask of the whole page. */
export function Tests({ task, ticked, mode, locked, tick }: TestsProps) {
  const Title = TITLES[mode];
  return (
    <div class="canvas-part canvas-tests">
      <Title class="kind-title" tabIndex={-1} data-start>
        Test the page
      </Title>
      <p class="canvas-hint">Tick what you can answer with yes.</p>
      {task.tests.map(({ id, text }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            disabled={locked}
            onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
          />
          {text}
        </label>
      ))}
    </div>
  );
}
