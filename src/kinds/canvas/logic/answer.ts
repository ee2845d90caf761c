import type { Recited } from "../../../model/index.ts";
import type { CanvasDraft, CanvasShape, CanvasTask } from "../types.ts";
import { fieldsOf, wordsIn } from "./fields.ts";

/** The tests that are ticked, in the task's order. */
export const tickedOf = ({ tests }: CanvasTask, ticked: readonly unknown[]): readonly string[] =>
  tests.map(({ id }) => id).filter((id) => ticked.includes(id));

/** Which fields have words and which tests are ticked, once nothing is open that must not be. */
export function finish(task: CanvasTask, draft: CanvasDraft): CanvasShape["answer"] | undefined {
  const fields = fieldsOf(task);
  const filled = fields.filter((field) => wordsIn(field, draft) !== "");
  if (fields.some((field) => !field.optional && !filled.includes(field))) return undefined;
  return { filled: filled.map(({ id }) => id), ticked: tickedOf(task, draft.ticked) };
}

/** A clean copy when both lists name what the task has, and nothing is open that must not be. */
export function readAnswer(task: CanvasTask, value: unknown): CanvasShape["answer"] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Object.hasOwn(value, "filled") || !Object.hasOwn(value, "ticked")) return undefined;
  const { filled, ticked } = value as { filled: unknown; ticked: unknown };
  if (!Array.isArray(filled) || !Array.isArray(ticked)) return undefined;
  const fields = fieldsOf(task);
  const known = fields.filter(({ id }) => filled.includes(id)).map(({ id }) => id);
  const tests = tickedOf(task, ticked);
  const isWhole = fields.every(({ id, optional }) => optional || known.includes(id));
  if (!isWhole || known.length !== filled.length || tests.length !== ticked.length) return undefined;
  return { filled: known, ticked: tests };
}

/** Every field that has words, then the tests that are ticked. */
export function recite(task: CanvasTask, draft: CanvasDraft): readonly Recited[] {
  const fields = task.parts.flatMap(({ name, fields }) =>
    fields.flatMap((field): Recited[] => {
      const text = wordsIn(field, draft);
      return text === "" ? [] : [{ label: `${name}: ${field.ask}`, text, kept: true }];
    }),
  );
  const ticked = tickedOf(task, draft.ticked);
  return [
    ...fields,
    ...task.tests.filter(({ id }) => ticked.includes(id)).map(({ text }) => ({ label: text, text: "yes" })),
  ];
}
