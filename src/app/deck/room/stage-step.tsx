import type { Exercise, Heading, Json, StageView } from "../../../model/index.ts";
import { BoardBody } from "../../../ui/board-body.tsx";
import { Counting } from "./counting.tsx";
import "./stage-step.css";

export interface StageStepProps {
  readonly exercise: Exercise;
  readonly task: Json;
  readonly heading: Heading;
  /** A view whose step is this exercise's. */
  readonly view: StageView;
  readonly ahead: number;
}

/** What the projector shows of an exercise that the room is at: counts, then what the room thinks. */
export function StageStep({ exercise, task, heading, view, ahead }: StageStepProps) {
  const { step, counts } = view;
  if (!step) return null;
  if (isCounted(view)) return <Counting view={view} ahead={ahead} prompt={heading.prompt} />;
  if (step.shares === "nothing") return <Debrief heading={heading} done={counts.answered} />;
  const { result, shown, solution, focus, page } = step;
  if (!result) return <Few answered={counts.answered} minimum={view.room.settings.minGroup} spread={step.spread} />;
  if (result.isBroken) return <Uncounted answered={counts.answered} />;
  const { Board } = exercise.views;
  const previous = result.previous === undefined ? {} : { previous: result.previous };
  return (
    <>
      <BoardBody otherwise={() => result.words}>
        <Board
          task={task}
          tally={result.tally}
          page={page}
          shown={shown}
          {...previous}
          {...(focus === undefined ? {} : { focus })}
          {...(solution === undefined ? {} : { solution })}
        />
      </BoardBody>
      <p class="visually-hidden" role="status">
        {result.words}
      </p>
    </>
  );
}

/** True while the stage says of the exercise only how many are in, with the time left beside it. */
export const isCounted = ({ step }: StageView): boolean =>
  step !== undefined && (step.isHidden || step.phase === "open" || step.phase === "locked");

/** True when the stage gives the exercise the whole slide: a board says its finding in place of the headline. */
export const fillsSlide = (view: StageView): boolean =>
  view.step?.result !== undefined && !view.step.result.isBroken && !isCounted(view);

/** Where nothing is shared: who is done, and what to talk about. */
const Debrief = ({ heading, done }: { readonly heading: Heading; readonly done: number }) => (
  <div class="stage-words">
    <p class="stage-lead">
      <b>{done}</b> {done === 1 ? "person is" : "people are"} done. What they wrote stays with them.
    </p>
    <ul class="stage-questions">
      {heading.debrief.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  </div>
);

interface FewProps {
  readonly answered: number;
  readonly minimum: number;
  readonly spread: string | undefined;
}

/** A group too small for a chart: how wide its answers spread, not who chose what. */
const Few = ({ answered, minimum, spread }: FewProps) => (
  <div class="stage-words">
    <p class="stage-lead">{spread ?? (answered === 0 ? "No answers yet." : "Too few answers to show.")}</p>
    <p>
      {answered} answered. With fewer than {minimum}, the room sees how wide the spread is, not who chose what.
    </p>
  </div>
);

/** Where the kind failed to count. Why, the host page tells. */
const Uncounted = ({ answered }: { readonly answered: number }) => (
  <div class="stage-words">
    <p class="stage-lead">{answered} answered. The result cannot be shown.</p>
  </div>
);
