import { countWord } from "../../../kinds/words.ts";
import { PlayerFoot } from "../../../ui/player-parts.tsx";
import { StepTitle } from "./head.tsx";
import { Previous } from "./previous.tsx";
import type { Work } from "./working.tsx";

/** After the reveal: one's own answer beside the room's and our reading, at the item the room looks at. */
export function ReviewPage(work: Work) {
  const { step, parts, state, draft, used } = work;
  const { exercise, task, heading } = parts;
  const { Review } = exercise.views;
  const answer = step.shares === "answer" ? state.person.answer : undefined;
  const own = answer === undefined || answer === null ? exercise.logic.finish(task, draft) : answer;
  return (
    <main class="player" data-mode="phone" data-surface="review">
      <header class="player-head step-head">
        <StepTitle {...{ heading, step }} room={state.view.room} />
        <p class="room-words">{roomOf(work)}</p>
      </header>
      <Previous {...work} />
      <div class="player-body" tabIndex={-1} lang={state.view.room.language}>
        {step.solution !== undefined && (
          <Review
            {...{ task, solution: step.solution, draft, mode: "phone", used }}
            {...(own !== undefined && { answer: own })}
            {...(step.result && { tally: step.result.tally })}
            {...(step.focus !== undefined && { focus: step.focus })}
          />
        )}
      </div>
      <PlayerFoot heading={heading} />
    </main>
  );
}

/** What the room said, in words; below the smallest group only how many answered. */
function roomOf({ step, state: { view, person } }: Work): string {
  const { minGroup } = view.room.settings;
  const late = step.shares === "answer" && person.answer === undefined ? " The room has no answer of yours." : "";
  if (step.shares === "nothing") return "What you wrote stays on this phone.";
  if (step.result) return `The room: ${step.result.words}${late}`;
  const answered = step.answered ?? 0;
  if (answered >= minGroup) return `${answered} answered. The result cannot be shown.${late}`;
  const spread = step.spread === undefined ? "" : `${step.spread} `;
  return `${spread}${answered} answered. With fewer than ${countWord(minGroup)}, the room sees no more than how wide the spread is, not who chose what.${late}`;
}
