import { useId } from "preact/hooks";
import { inOneBreath, pairOf, tidy, weakLine } from "../logic/draft.ts";
import { doneAt } from "../logic/words.ts";
import { titleTag } from "../shared/pieces.tsx";
import { LIMITS } from "../types.ts";
import type { Playing } from "./use-play.ts";

/** Before and after, side by side. On a phone they may be offered to the room; nothing is, unless it is ticked. */
export function End({ task, draft, mode, locked, act }: Playing) {
  const id = useId();
  const Title = titleTag(mode);
  const after = tidy(inOneBreath(draft));
  const ready = pairOf(task, draft) !== undefined;
  const why = after === "" ? "There are no words to offer yet." : `To offer it, trim it to ${LIMITS.shared} letters.`;
  return (
    <div class="glue-end" data-step="end">
      <Title class="glue-ask" tabIndex={-1} data-start>
        From weak to visible
      </Title>
      <dl>
        <dt>Before</dt>
        <dd class="glue-before">“{weakLine(task, draft)}”</dd>
        <dt>After</dt>
        <dd class="glue-after">{after || "Still to be written."}</dd>
        {mode === "deck" && (
          <>
            <dt>The work</dt>
            <dd>{doneAt(task, draft, "decision")}</dd>
          </>
        )}
      </dl>
      {mode === "phone" && (
        <div class="glue-offer">
          <label>
            <input
              type="checkbox"
              checked={draft.offer && ready}
              disabled={locked || !ready}
              aria-describedby={`${id}-offer`}
              onChange={({ currentTarget }) => act({ type: "offer", on: currentTarget.checked })}
            />
            <span>Offer my before and after to the room</span>
          </label>
          <p id={`${id}-offer`}>
            {ready
              ? "Without your name, and only if the facilitator picks it. Else the room gets your ticks and what becomes of the work, no words."
              : why}
          </p>
        </div>
      )}
    </div>
  );
}
