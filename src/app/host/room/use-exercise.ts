import { useEffect, useState } from "preact/hooks";
import type { Exercise, Json } from "../../../model/index.ts";
import { wordsOf } from "../../../model/words-of.ts";
import { fetchData, loadKind } from "../../exercise-parts.ts";
import type { Subject } from "./subject.ts";

/** An exercise's mechanics and its task; `why` they could not be had, in a sentence. */
export type LoadedExercise = { readonly kind: Exercise; readonly task: Json } | { readonly why: string };

/**
 * Loads the exercise that the column is about.
 * @param fresh anything that changes when its files may have changed
 * @returns undefined until it is there
 */
export function useExercise(subject: Subject | undefined, fresh: number): LoadedExercise | undefined {
  const id = subject?.exercise;
  const set = subject?.set ?? "";
  const name = `${id}|${set}|${fresh}`;
  const [found, keep] = useState<{ readonly name: string; readonly loaded: LoadedExercise }>();
  useEffect(() => {
    if (id === undefined) return;
    let isLeft = false;
    const take = (loaded: LoadedExercise) => {
      if (!isLeft) keep({ name, loaded });
    };
    Promise.all([loadKind(id), fetchData("tasks", { id, set }, "../")]).then(
      ([kind, task]) => take({ kind, task }),
      (reason: unknown) => take({ why: wordsOf(reason) }),
    );
    return () => {
      isLeft = true;
    };
  }, [id, set, name]);
  return found?.name === name ? found.loaded : undefined;
}
