import { type Span, suggest } from "../../model/index.ts";
import type { WorkshopParts } from "../assemble.ts";
import type { CompiledModule } from "../compiled.ts";
import type { Log } from "../log.ts";

/** Reports exercises and sets that are named on slides, or by exercises, and are not there. */
export function checkExercises(modules: readonly CompiledModule[], parts: WorkshopParts, log: Log): void {
  const { exercises, broken = [], unfinished = [] } = parts;
  const known = [...exercises.map(({ id }) => id), ...broken];
  const check = (id: string, at: Span): void => {
    if (known.includes(id)) return;
    if (!unfinished.includes(id)) log.add("missing-exercise", at, `There is no exercise "${id}".`, suggest(id, known));
    else {
      const message = `There is no exercise "${id}" yet: exercises/${id}/ has no exercise.yaml.`;
      log.add("missing-exercise", at, message, "Write one into that folder.");
    }
  };
  for (const { id, set, span } of modules.flatMap(({ stacks }) => stacks.flat()).flatMap((slide) => slide.exercises)) {
    check(id, span);
    const cuts = exercises.find((exercise) => exercise.id === id)?.cuts;
    if (set === undefined || cuts === undefined || Object.hasOwn(cuts, set)) continue;
    const sets = Object.keys(cuts).filter((name) => name !== "");
    log.add("unknown-set", span, `The exercise "${id}" has no set "${set}".`, suggest(set, sets));
  }
  for (const { uses, usesAt, file } of exercises) {
    for (const [index, id] of uses.entries()) check(id, usesAt?.[index] ?? { file, line: 1 });
  }
}
