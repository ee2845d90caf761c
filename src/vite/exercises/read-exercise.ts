import { join } from "node:path";
import type { CodeFault } from "../../compiler/host.ts";
import type { Exercise } from "../../model/index.ts";
import { readText } from "./code-error.ts";

const VIEWS = ["Play", "Review", "Board", "Paper", "Guide"] as const;

const HINT = "Write export default defineExercise({ logic, views, examples }); exercises/README.md shows a whole one.";

/** A fault of a kind that is known in full where it is found. */
export class KindError extends Error {
  readonly fault: CodeFault;

  constructor(fault: CodeFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/**
 * Reads what a kind's module exports as its default.
 * @param file the module's path in the workshop's `folder`
 * @throws {KindError} saying what it lacks
 */
export function readExercise(value: unknown, file: string, folder: string): Exercise {
  const lack = findLack(value);
  if (lack === undefined) return value as Exercise;
  const lines = readText(join(folder, file)).split("\n");
  const line = lines.findIndex((text) => /\bexport\s+default\b/.test(text));
  throw new KindError({ message: lack, hint: HINT, span: { file, line: Math.max(line, 0) + 1 } });
}

function findLack(value: unknown): string | undefined {
  if (value === undefined) return "It has no default export.";
  const { logic, views, examples } = fieldsOf(value);
  const { kind, parse } = fieldsOf(logic);
  const lacks = [
    ...(typeof kind === "string" ? [] : ["logic.kind"]),
    ...(typeof parse === "function" ? [] : ["logic.parse"]),
    ...VIEWS.filter((name) => typeof fieldsOf(views)[name] !== "function").map((name) => `views.${name}`),
    ...(typeof examples === "function" ? [] : ["examples"]),
  ];
  return lacks.length === 0 ? undefined : `Its default export is not an exercise: it lacks ${lacks.join(", ")}.`;
}

const fieldsOf = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? value : {};
