import type { Parts, Report } from "../../../model/index.ts";
import { defined, textsOf } from "../../shared/source/parts.ts";
import { readSource } from "../../shared/source/read.ts";
import type { ScaleGroup, ScaleItem, ScaleShape, ScaleSolution, ScaleTask } from "../types.ts";
import { checkNames } from "./names.ts";
import { type ScaleSource, scaleSchema } from "./schema.ts";

/**
 * Reads points, groups, items and sets, and parts them into task and solution.
 * @returns undefined when any error was reported; never throws.
 */
export function parseScale(source: unknown, report: Report): Parts<ScaleShape> | undefined {
  const read = readSource(scaleSchema, checkNames, source, report);
  return read && part(read);
}

function part({ groups, items, care, sets = {}, ...open }: ScaleSource): Parts<ScaleShape> {
  return {
    task: {
      ...defined(open),
      // `checkNames` has seen that every mark and hue is a known one.
      groups: groups.map(({ meaning, ...group }) => defined(group) as ScaleGroup),
      items: items.map(({ why, ...item }) => defined(item) as ScaleItem),
      sets,
    } as ScaleShape["task"],
    solution: {
      meanings: textsOf(groups.map(({ id, meaning }) => [id, meaning])),
      whys: textsOf(items.map(({ id, why }) => [id, why])),
      ...(care && { care }),
    },
  };
}

/** Cuts the items of one set, in the set's order; a name that is no set leaves the whole. */
export function cutScale(task: ScaleTask, solution: ScaleSolution, set: string): Parts<ScaleShape> {
  const ids = Object.hasOwn(task.sets, set) ? task.sets[set] : undefined;
  if (!ids) return { task, solution } as Parts<ScaleShape>;
  const items = ids.flatMap((id) => task.items.filter((item) => item.id === id));
  const groups = task.groups.filter(({ id }) => items.some(({ group }) => group === id));
  const kept = (texts: Readonly<Record<string, string>>, of: readonly { readonly id: string }[]) =>
    textsOf(of.map(({ id }) => [id, texts[id]]));
  return {
    task: { ...task, items, groups, sets: {} } as ScaleShape["task"],
    solution: { ...solution, meanings: kept(solution.meanings, groups), whys: kept(solution.whys, items) },
  };
}
