import { type Parts, type Report, readWith } from "staffroom";
import type { GlueShape, Worked } from "../types.ts";
import { checkNames } from "./names.ts";
import { type GlueSource, glueSchema } from "./schema.ts";

/**
 * Reads rungs, decisions, lines and sets, and parts them into task and solution.
 * @returns undefined when any error was reported; never throws.
 */
export function parseGlue(source: unknown, report: Report): Parts<GlueShape> | undefined {
  let sound = true;
  const noting: Report = {
    error(problem) {
      sound = false;
      report.error(problem);
    },
    warning: (problem) => report.warning(problem),
  };
  const read = readWith(glueSchema(), source, noting);
  checkNames(source, noting);
  return read && sound ? part(read) : undefined;
}

function part({ rungs, gate, decisions, own, lines, sets = {}, watch }: GlueSource): Parts<GlueShape> {
  return {
    task: {
      ...(own && { own }),
      lines: lines.map(({ id, text }) => ({ id, text })),
      rungs: Object.fromEntries(
        Object.entries(rungs).map(([id, { short, ...rung }]) => [id, { ...rung, ...(short && { short }) }]),
      ) as GlueShape["task"]["rungs"],
      gate,
      decisions,
      sets,
    },
    solution: { worked: lines.flatMap(withheld), watch },
  };
}

function withheld({ id, worked }: GlueSource["lines"][number]): Worked[] {
  if (!worked) return [];
  const { honest, best, why, ...rungs } = worked;
  return [{ id, rungs, honest, best, why }];
}
