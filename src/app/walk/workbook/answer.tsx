import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import type { Exercise, Json } from "../../../model/index.ts";
import { wordsOf } from "../../../model/words-of.ts";
import { RecitedList } from "../../../ui/recited.tsx";
import { formerOf } from "../answers/answers.ts";
import { digest, type Entry, lastDraft, type Version, versionOf } from "../answers/entry.ts";
import { Old } from "../exercise/former.tsx";
import type { Walk } from "../walk.ts";
import { dayInWords } from "../words.ts";
import type { Page } from "./plan.ts";

interface Loaded {
  readonly exercise: Exercise;
  readonly task: Json;
  /** Only for an answer that is whole: before that our reading stays out of sight. */
  readonly solution?: Json;
}

interface AnswerProps {
  readonly page: Page;
  readonly entry: Entry;
  readonly walk: Walk;
}

/** One answer as a list, and beside our reading once it is whole. Former answers follow. */
export function Answer({ page, entry, walk }: AnswerProps) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    load(page, entry, walk).then(setLoaded, (reason: unknown) => setFault(wordsOf(reason)));
  }, [page, entry, walk]);
  if (fault !== undefined) return <p role="alert">{fault}</p>;
  if (!loaded) return <p role="status">{page.title} is loading.</p>;
  const words = digest(JSON.stringify(loaded.task));
  const former = formerOf(entry, words);
  return (
    <>
      {entry.words === words && <Present entry={entry} loaded={loaded} />}
      {former.map((version) => (
        <Earlier key={version.at} exercise={loaded.exercise} version={version} isOther={version.words !== words} />
      ))}
    </>
  );
}

async function load({ cut }: Page, { answer }: Entry, { source }: Walk): Promise<Loaded> {
  const [exercise, task] = await Promise.all([source.kind(cut.id), source.task(cut)]);
  return answer === undefined ? { exercise, task } : { exercise, task, solution: await source.solution(cut) };
}

function Present({ entry, loaded: { exercise, task, solution } }: { entry: Entry; loaded: Loaded }) {
  const [broken] = useErrorBoundary();
  const draft = lastDraft(entry.saved);
  const { logic, views } = exercise;
  const isWhole = solution !== undefined;
  if (broken || draft === undefined || (!isWhole && !logic.recite))
    return <Old exercise={exercise} version={{ ...versionOf(entry), task }} />;
  const { Review } = views;
  return (
    <>
      {logic.recite && <RecitedList items={logic.recite(task, draft)} />}
      {isWhole && (
        <div class="player" data-mode="page">
          <div class="player-body">
            <Review {...{ task, solution, draft }} answer={logic.finish(task, draft)} mode="page" />
          </div>
        </div>
      )}
    </>
  );
}

const Earlier = ({ exercise, version, isOther }: { exercise: Exercise; version: Version; isOther: boolean }) => (
  <div class="walk-former">
    <p>
      {dayInWords(version.at, Date.now())}
      {isOther ? ", before this exercise changed" : ", written over in another tab"}: {version.done} of {version.total}{" "}
      done.
    </p>
    <Old exercise={exercise} version={version} />
  </div>
);
