import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Exercise, Json } from "../../../model/index.ts";
import { Player } from "../../../ui/player.tsx";
import type { Cut } from "../../exercise-parts.ts";
import { openAnswer } from "../answers/answers.ts";
import type { WalkExercise } from "../data.ts";
import type { Walk } from "../walk.ts";
import { Former } from "./former.tsx";
import { useCheck } from "./use-check.tsx";
import { useUsed } from "./use-used.ts";

interface PageExerciseProps {
  readonly exercise: Exercise;
  readonly task: Json;
  readonly cut: Cut;
  readonly known: WalkExercise;
  readonly walk: Walk;
}

/** An exercise in a reading page: Play, then Review; kept in this browser, one state in all of its tabs. */
export function PageExercise({ exercise, task, cut, known, walk }: PageExerciseProps) {
  const { heading, uses, comparesItems } = known;
  const { shelf, source } = walk;
  const [isKept, setKept] = useState(true);
  /** Counts the times that another tab, or a copy brought in, has changed what is kept. */
  const [turn, setTurn] = useState(0);
  const answer = useMemo(
    () => openAnswer(shelf, { ...cut, title: heading.title, exercise, task }, setKept),
    [shelf, cut, heading, exercise, task],
  );
  useEffect(
    () =>
      shelf.watch((name, from) => {
        if ((name === undefined || name === answer.name) && from !== answer) setTurn((count) => count + 1);
      }),
    [shelf, answer],
  );
  const solution = useCallback(() => source.solution(cut), [source, cut]);
  const check = useCheck({ exercise, task, answer, solution });
  const used = useUsed(walk, uses);
  if (uses.length > 0 && used === undefined) return <p class="walk-failure">{heading.title}</p>;
  return (
    <>
      <Former {...{ exercise, task, answer }} onTaken={() => setTurn((count) => count + 1)} />
      <Player
        key={turn}
        {...{ exercise, task, heading, solution, used }}
        mode="page"
        store={check.store}
        note={comparesItems ? check.note : null}
      />
      <Kept isKept={isKept} />
    </>
  );
}

const Kept = ({ isKept }: { isKept: boolean }) =>
  isKept ? (
    <p class="walk-saved">Kept in this browser only.</p>
  ) : (
    <p class="walk-saved" role="alert">
      This browser is not keeping your answers: its storage is full or closed to this page. They stay until you leave
      the page. “Save a copy” puts them into a file.
    </p>
  );
