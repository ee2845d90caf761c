import { useState } from "preact/hooks";
import type { Mode, ReviewProps } from "../../../model/index.ts";
import { TITLES } from "../../shared/play/hand.ts";
import { Pager } from "../../shared/play/pager.tsx";
import { assessCanvas } from "../logic/assess.ts";
import { wordsIn } from "../logic/fields.ts";
import { SaveDates } from "../play/save-dates.tsx";
import type { CanvasDraft, CanvasPart, CanvasShape, CanvasSolution } from "../types.ts";
import "../../shared/kind.css";

/** A person's own page beside an invented one: whole, or part by part on the stage. */
export function Review({ task, solution, draft, mode }: ReviewProps<CanvasShape>) {
  const [at, setAt] = useState(0);
  const Title = TITLES[mode];
  const isStage = mode === "deck";
  const parts = isStage ? task.parts.slice(at, at + 1) : task.parts;
  const total = task.parts.length;
  return (
    <div class={`kind kind-${mode} kind-review canvas`} data-look="own">
      {isStage ? (
        <Pager
          label={`${at + 1} of ${total}`}
          previous={at > 0 ? () => setAt(at - 1) : undefined}
          next={at < total - 1 ? () => setAt(at + 1) : undefined}
        />
      ) : (
        <Title class="kind-title canvas-finding" tabIndex={-1} data-start>
          {assessCanvas(task, solution, draft).summary}
        </Title>
      )}
      {parts.map((part) => (
        <Beside key={part.id} {...{ part, solution, draft, mode }} />
      ))}
      {!isStage && (
        <>
          <ul class="canvas-checks">
            {task.tests.map(({ id, text }) => (
              <li key={id}>
                <p>
                  {text} <b>{draft.ticked.includes(id) ? "yes" : "not yet"}</b>
                </p>
                <p class="canvas-hint">{solution.reasons[id]}</p>
              </li>
            ))}
          </ul>
          {task.calendar && <SaveDates {...{ task, draft }} />}
          {solution.care && <p class="canvas-care">{solution.care}</p>}
        </>
      )}
    </div>
  );
}

interface BesideProps {
  readonly part: CanvasPart;
  readonly solution: CanvasSolution;
  readonly draft: CanvasDraft;
  readonly mode: Mode;
}

/** One part: each question with the person's words and the example's. */
function Beside({ part, solution, draft, mode }: BesideProps) {
  const Title = TITLES[mode];
  return (
    <div class="canvas-beside">
      <Title class="kind-title">{part.name}</Title>
      <dl>
        {part.fields.map((field) => (
          <div key={field.id}>
            <dt>{field.ask}</dt>
            <dd class="canvas-mine">{wordsIn(field, draft) || "open"}</dd>
            <dd class="canvas-example">
              <span>Invented:</span> {solution.examples[field.id]}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
