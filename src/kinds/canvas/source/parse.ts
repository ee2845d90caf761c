import type { Parts, Report } from "../../../model/index.ts";
import { defined } from "../../shared/source/parts.ts";
import { readSource } from "../../shared/source/read.ts";
import type { CanvasField, CanvasPart, CanvasShape, CanvasSolution, CanvasTask } from "../types.ts";
import { checkNames } from "./names.ts";
import { type CanvasSource, canvasSchema } from "./schema.ts";

/**
 * Reads parts and tests, and parts them into task and solution.
 * @returns undefined when any error was reported; never throws.
 */
export function parseCanvas(source: unknown, report: Report): Parts<CanvasShape> | undefined {
  const read = readSource(canvasSchema, checkNames, source, report);
  return read && part(read);
}

function part({ parts, tests, calendar, care }: CanvasSource): Parts<CanvasShape> {
  const fields = parts.flatMap((one) => one.fields);
  const task: CanvasTask = {
    parts: parts.map(
      (one) =>
        defined({
          ...one,
          fields: one.fields.map(({ example, ...field }) => defined(field) as CanvasField),
        }) as CanvasPart,
    ),
    tests: tests.map(({ why, ...test }) => test),
    ...(calendar && { calendar }),
  };
  const solution: CanvasSolution = {
    examples: Object.fromEntries(fields.map(({ id, example }) => [id, example])),
    reasons: Object.fromEntries(tests.map(({ id, why }) => [id, why])),
    ...(care && { care }),
  };
  return { task, solution } as Parts<CanvasShape>;
}
