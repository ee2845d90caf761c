import type { Parts, Report } from "../../../model/index.ts";
import { defined, textsOf } from "../../shared/source/parts.ts";
import { readSource } from "../../shared/source/read.ts";
import type { AllocateShape, AllocateSolution, AllocateTag, AllocateTask } from "../types.ts";
import { checkNames } from "./names.ts";
import { type AllocateSource, allocateSchema } from "./schema.ts";

/**
 * Reads days, groups, tags and sets, and parts them into task and solution.
 * @returns undefined when any error was reported; never throws.
 */
export function parseAllocate(source: unknown, report: Report): Parts<AllocateShape> | undefined {
  const read = readSource(allocateSchema, checkNames, source, report);
  return read && part(read);
}

function part({ tags, tests, care, sets = {}, ...open }: AllocateSource): Parts<AllocateShape> {
  return {
    task: {
      ...defined(open),
      tags: tags.map(({ advice, ...tag }) => defined(tag) as AllocateTag),
      sets,
    } as AllocateShape["task"],
    solution: {
      advice: textsOf(tags.map(({ id, advice }) => [id, advice])),
      tests,
      ...(care && { care }),
    },
  };
}

/** Cuts the days of one set; a name that is no set leaves the whole. */
export function cutAllocate(task: AllocateTask, solution: AllocateSolution, set: string): Parts<AllocateShape> {
  const days = Object.hasOwn(task.sets, set) ? task.sets[set]?.days : undefined;
  const cut = days === undefined ? task : { ...task, days, sets: {} };
  return { task: cut, solution } as Parts<AllocateShape>;
}
