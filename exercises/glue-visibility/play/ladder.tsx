import { Button } from "staffroom";
import { isPast, weakLine } from "../logic/draft.ts";
import { doneAt, titleOf } from "../logic/words.ts";
import { Tick } from "../shared/pieces.tsx";
import { STEPS, type StepId } from "../types.ts";
import { End } from "./end.tsx";
import { Lines } from "./lines.tsx";
import { Step } from "./step.tsx";
import type { Playing } from "./use-play.ts";

/** The way up on a phone and on a page: what is done shows its words, what is open its question. */
export function Ladder(props: Playing) {
  const { task, draft, at, open } = props;
  if (at === "line") return <Lines {...props} />;
  return (
    <>
      <div class="glue-weak">
        <p>
          <span>The weak line</span>
          <b>“{weakLine(task, draft)}”</b>
        </p>
        <Button quiet onPress={() => open("line")}>
          Another line
        </Button>
      </div>
      <ol class="glue-ladder">
        {STEPS.filter((step) => step !== "line").map((step, index) => (
          <Place key={step} {...props} step={step} number={index + 1} />
        ))}
      </ol>
      {at === undefined && <End {...props} />}
    </>
  );
}

function Place({ step, number, ...props }: Playing & { readonly step: StepId; readonly number: number }) {
  const { task, draft, at, open } = props;
  const past = isPast(task, draft, step);
  const look = step === at ? "now" : past ? "done" : "later";
  return (
    <li data-step={step} data-state={look}>
      <span class="glue-node" aria-hidden="true">
        {look === "done" ? <Tick /> : number}
      </span>
      {look === "now" ? (
        <Step {...props} step={step} />
      ) : look === "done" ? (
        <button type="button" class="glue-done" onClick={() => open(step)}>
          <b>{titleOf(task, step)}</b> <span>{doneAt(task, draft, step)}</span>
        </button>
      ) : (
        <p class="glue-later">{titleOf(task, step)}</p>
      )}
    </li>
  );
}
