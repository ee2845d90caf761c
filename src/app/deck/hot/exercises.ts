import type { Exercise } from "../../../model/index.ts";
import { loadKind } from "../../exercise-parts.ts";
import type { DeckData } from "../data.ts";
import { restartExercises } from "../exercises/exercises.ts";

/** Starts exercises anew whose kind has been changed, or has come. One that has gone stays while it is mended. */
export async function restartChangedKinds(data: DeckData): Promise<void> {
  const kinds = new Map<string, Exercise | undefined>();
  for (const id of Object.keys(data.exercises)) kinds.set(id, await loadKind(id).catch(() => undefined));
  restartExercises(data, (id, kind) => (kinds.get(id) ?? kind) !== kind);
}

/** Waits until the page knows the kinds of these exercises, which the dev server tells it by other ways. */
export async function awaitKinds(ids: readonly string[]): Promise<void> {
  const { default: kinds } = await import("virtual:staffroom/exercises");
  if (ids.every((id) => id in kinds)) return;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!ids.every((id) => id in kinds)) return;
      import.meta.hot?.off("vite:afterUpdate", look);
      resolve();
    };
    import.meta.hot?.on("vite:afterUpdate", look);
  });
}
