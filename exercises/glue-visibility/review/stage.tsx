import { useState } from "preact/hooks";
import { summarise } from "../logic/assess.ts";
import { textOf } from "../logic/draft.ts";
import { Stairs, You } from "../shared/pieces.tsx";
import { CHECKS, type RungId } from "../types.ts";
import { Compared, Ways } from "./parts.tsx";
import type { Reviewing } from "./review.tsx";

/** The comparison on the projector: the worked line as stairs, a rung opened to lay one's own words beside it. */
export function ReviewStage(props: Reviewing) {
  const [side, setSide] = useState<"rungs" | "rest">("rungs");
  const tab = (name: typeof side, words: string) => (
    <button
      type="button"
      class="glue-tab"
      aria-pressed={side === name}
      data-start={side === name || undefined}
      onClick={() => setSide(name)}
    >
      {words}
    </button>
  );
  return (
    <>
      <div class="glue-tabs">
        {tab("rungs", "The rungs")}
        {tab("rest", "Ticks and the work")}
      </div>
      {side === "rungs" ? <Worked {...props} /> : <Rest {...props} />}
    </>
  );
}

function Worked(props: Reviewing) {
  const { task, draft, worked } = props;
  const [open, setOpen] = useState<RungId | undefined>(undefined);
  if (!worked) return <p>There is no worked line to compare with.</p>;
  return (
    <>
      <Stairs
        task={task}
        label="The worked line"
        rung={(id) => {
          const mine = textOf(draft, id);
          const body = (
            <button
              type="button"
              class="glue-done"
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? undefined : id)}
            >
              <span>{worked.rungs[id]}</span>
              {open === id && (
                <span class="glue-mine">
                  <You /> {mine || "left out"}
                </span>
              )}
            </button>
          );
          return { look: open === id ? "now" : open === undefined ? "climbed" : "done", body };
        }}
      />
      <div class="glue-foot">
        <Compared {...props} />
        {open === undefined && <span class="glue-aside">Open a rung to see your own words.</span>}
      </div>
    </>
  );
}

function Rest(props: Reviewing) {
  const { task, draft, worked } = props;
  const missing = CHECKS.filter((check) => !draft.ticks.includes(check));
  return (
    <div class="glue-rest">
      <div>
        <h2 class="glue-ask">{summarise(task, draft)}</h2>
        <ul>
          {missing.map((check) => (
            <li key={check}>{(check === "gate" ? task.gate : task.rungs[check]).nudge}</li>
          ))}
        </ul>
      </div>
      <div>
        <h2 class="glue-ask">The work itself</h2>
        <Ways {...props} />
        {worked && (
          <p class="glue-honest">
            <b>What honesty took out.</b> {worked.honest}
          </p>
        )}
      </div>
    </div>
  );
}
