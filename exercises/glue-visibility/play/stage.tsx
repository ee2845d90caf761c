import { Button } from "staffroom";
import { isPast, textOf, weakLine } from "../logic/draft.ts";
import { nounOf } from "../logic/effect.ts";
import { isRung } from "../logic/words.ts";
import { Stairs } from "../shared/pieces.tsx";
import { STEPS } from "../types.ts";
import { End } from "./end.tsx";
import { Lines } from "./lines.tsx";
import { Step } from "./step.tsx";
import type { Playing } from "./use-play.ts";

/** The way up on the projector: stairs that fill, then what follows on the whole width. */
export function Stage(props: Playing) {
  const { at } = props;
  return (
    <>
      <Progress {...props} />
      {at === "line" ? (
        <Lines {...props} />
      ) : isRung(at) ? (
        <Climb {...props} />
      ) : at === undefined ? (
        <End {...props} />
      ) : (
        <div data-step={at}>
          <Step {...props} step={at} />
        </div>
      )}
    </>
  );
}

function Climb(props: Playing) {
  const { task, draft, at, open } = props;
  return (
    <>
      <Stairs
        task={task}
        label="The five rungs"
        rung={(id) => {
          if (id === at) return { look: "now", body: <Step {...props} step={id} /> };
          const past = isPast(task, draft, id);
          const words = textOf(draft, id);
          const body = past && (
            <button type="button" class="glue-done" onClick={() => open(id)}>
              <span class="visually-hidden">Reopen {nounOf(task, id)}: </span>
              <span>{words || "Left out for now"}</span>
            </button>
          );
          return { look: past ? "done" : "later", body };
        }}
      />
      <p class="glue-foot">
        <b>Before</b> <span>“{weakLine(task, draft)}”</span>
        <Button quiet onPress={() => open("line")}>
          Another line
        </Button>
      </p>
    </>
  );
}

/** Nine small ticks beside the headline, to go back by. */
const Progress = ({ task, draft, at, open }: Playing) => (
  <ol class="glue-progress" aria-label="Steps">
    {STEPS.map((step) => {
      const past = isPast(task, draft, step);
      return (
        <li key={step}>
          <button
            type="button"
            aria-label={`${nounOf(task, step)}${past ? ", done" : ""}`}
            aria-current={step === at ? "step" : undefined}
            aria-disabled={!past || undefined}
            data-past={past || undefined}
            onClick={() => past && open(step)}
          />
        </li>
      );
    })}
  </ol>
);
