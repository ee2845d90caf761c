import { useId } from "preact/hooks";
import { titleTag } from "../shared/pieces.tsx";
import type { Playing } from "./use-play.ts";

/** What becomes of the work itself, however well it now reads: each way with the question that leads to it. */
export function Decide({ task, draft, mode, locked, act }: Playing) {
  const id = useId();
  const Title = titleTag(mode);
  return (
    <>
      <Title class="glue-ask" id={id} tabIndex={-1} data-start>
        And the work itself: who should do it next?
      </Title>
      <div class="glue-ways" role="radiogroup" aria-labelledby={id}>
        {task.decisions.map((way) => (
          <label key={way.id} data-decision={way.id} data-chosen={draft.decision === way.id || undefined}>
            <input
              type="radio"
              name={id}
              checked={draft.decision === way.id}
              disabled={locked}
              onChange={() => act({ type: "decide", decision: way.id })}
            />
            <span>
              <b>{way.name}</b> <span>{way.ask}</span> <span class="glue-advice">{way.advice}</span>
            </span>
          </label>
        ))}
      </div>
    </>
  );
}
