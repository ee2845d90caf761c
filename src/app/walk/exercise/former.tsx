import { useErrorBoundary } from "preact/hooks";
import type { Exercise, Json } from "../../../model/index.ts";
import { type AnswerStore, isReadable } from "../answers/answers.ts";
import { digest, lastDraft, type Version } from "../answers/entry.ts";
import { dayInWords } from "../words.ts";

interface FormerProps {
  readonly exercise: Exercise;
  readonly task: Json;
  readonly answer: AnswerStore;
  onTaken(): void;
}

/** Former answers: to a task that has changed since, or that another tab wrote over. They can be read and taken up. */
export function Former({ exercise, task, answer, onTaken }: FormerProps) {
  const versions = answer.former();
  const [first] = versions;
  if (!first) return null;
  const isOther = first.words !== digest(JSON.stringify(task));
  const words = isOther
    ? "This exercise has changed since you answered it. What you did is kept here."
    : "You worked on this in two places at once. What was written over is kept here.";
  const take = (version: Version) => {
    if (answer.takeUp(version)) onTaken();
  };
  return (
    <div class="walk-former">
      <p>{words}</p>
      {versions.map((version) => (
        <details key={version.at}>
          <summary>
            {dayInWords(version.at, Date.now())}, {version.done} of {version.total}
          </summary>
          <Old exercise={exercise} version={version} />
          {isReadable(exercise, task, lastDraft(version.saved)) && (
            <button type="button" class="button" onClick={() => take(version)}>
              Go on with this one
            </button>
          )}
        </details>
      ))}
    </div>
  );
}

/** An answer to a task as it was then: drawn by the kind, or as plain text where today's kind cannot. */
export function Old({ exercise, version }: { readonly exercise: Exercise; readonly version: Version }) {
  const [broken] = useErrorBoundary();
  const draft = lastDraft(version.saved);
  if (broken || draft === undefined) return <pre>{JSON.stringify(version.answer ?? draft ?? null, null, 2)}</pre>;
  const { Play } = exercise.views;
  return (
    <div class="player" data-mode="page">
      <div class="player-body" inert>
        <Play task={version.task} draft={draft} act={() => {}} locked mode="page" />
      </div>
    </div>
  );
}
