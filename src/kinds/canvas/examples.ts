import type { Examples } from "../../model/index.ts";
import { randomFrom } from "../random.ts";
import { finish } from "./logic/answer.ts";
import { fieldsOf } from "./logic/fields.ts";
import type { CanvasDraft, CanvasShape, CanvasSolution, CanvasTask } from "./types.ts";

/** A few people's pages by seed: the invented example, with this or that left open and some tests not ticked. */
export function canvasExamples(task: CanvasTask, solution: CanvasSolution, seed: number): Examples<CanvasShape> {
  const random = randomFrom(seed, "pages");
  const drafts = [0, 1, 2].map(() => draftOf(task, solution, random));
  const [right, ...wrong] = drafts.map((draft) => finish(task, draft)).filter((answer) => answer !== undefined);
  return { right: right ? [right] : [], wrong, junk: right ? junk(task, right) : [], drafts };
}

function draftOf(task: CanvasTask, { examples }: CanvasSolution, random: () => number): CanvasDraft {
  const kept = fieldsOf(task).filter(({ id, optional }) => !optional || random() < 0.3 + randomFrom(0, id)() * 0.6);
  return {
    words: Object.fromEntries(kept.map(({ id }) => [id, examples[id] ?? ""])),
    ticked: task.tests.map(({ id }) => id).filter((id) => random() < 0.3 + randomFrom(0, id)() * 0.5),
  };
}

/** Answers to another task: a field that must not be open, one unknown, one twice, a test of none. */
function junk(task: CanvasTask, { filled, ticked }: CanvasShape["answer"]): unknown[] {
  const needed = fieldsOf(task).find(({ optional }) => !optional)?.id;
  return [
    { filled },
    { ticked },
    { filled: filled.filter((id) => id !== needed), ticked },
    { filled: [...filled, "no-such-field"], ticked },
    { filled: [...filled, ...filled], ticked },
    { filled, ticked: ["no-such-test"] },
    { filled: Object.fromEntries(filled.map((id) => [id, true])), ticked },
  ];
}
