import type { Exercise, Parts, Shape } from "../../../src/model/index.ts";
import { findExercises } from "../../contract/scan.ts";
import { collect } from "../../contract/support.ts";

/** An exercise of this repository, read: its kind, its two halves, and its source to break. */
export async function openExercise<S extends Shape>(id: string) {
  const found = (await findExercises()).find(({ path }) => path.endsWith(`/exercises/${id}/exercise.yaml`));
  if (!found) throw new Error(`there is no exercise ${id}`);
  const exercise = found.exercise as unknown as Exercise<S>;
  const read = (source: unknown) => {
    const report = collect();
    return { parts: exercise.logic.parse(source, report), errors: report.errors, warnings: report.warnings };
  };
  const { task, solution } = read(found.source).parts as Parts<S>;
  /** What is reported once `change` has been at a copy of the source. */
  const faultsOf = (change: (source: Source) => void) => {
    const source = structuredClone(found.source) as Source;
    change(source);
    return read(source);
  };
  return { exercise, logic: exercise.logic, heading: found.heading, task, solution, faultsOf };
}

// biome-ignore lint/suspicious/noExplicitAny: a document that tests break at any place
export type Source = Record<string, any>;
