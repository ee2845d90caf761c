import { type FunctionComponent, h } from "preact";
import { render } from "preact-render-to-string";
import type { CompiledExercise, Diagnostic, Exercise, Parts, Shape } from "../../model/index.ts";
import { type Kinds, kindFile } from "./kinds.ts";

/** Draws a surface with example content. @throws what the kind's own code throws */
type Draw = (exercise: Exercise, parts: Parts<Shape>, compiled: CompiledExercise) => void;

const SURFACES: Readonly<Record<keyof Exercise["views"], Draw>> = {
  cards: ({ views }, { task }) => draw(() => views.cards?.({ task }), {}),
  Play({ views, logic }, { task }) {
    const play = { task, draft: logic.start(task, 1), act: () => undefined, locked: false, mode: "deck" };
    draw(views.Play, play);
  },
  Review({ views, logic, examples }, { task, solution }) {
    const draft = examples(task, solution, 1).drafts?.[0] ?? logic.start(task, 1);
    draw(views.Review, { task, solution, draft, mode: "deck" });
  },
  Board({ views, logic, examples }, { task, solution }) {
    const { right, wrong } = examples(task, solution, 1);
    const tally = logic.tally(task, [...right, ...wrong]);
    draw(views.Board, { task, tally: logic.tally(task, []), shown: [] });
    draw(views.Board, { task, tally, shown: [], solution });
  },
  Paper: ({ views }, { task }, { heading }) => draw(views.Paper, { task, heading }),
  Guide: ({ views }, { task, solution }, { heading }) => draw(views.Guide, { task, solution, heading }),
};

function draw(View: unknown, props: object): void {
  const html = render(h(View as FunctionComponent<object>, props));
  if (html.includes("<undefined"))
    throw new Error("It draws a component that is undefined, such as a misspelt import.");
}

/**
 * Draws every surface of the exercises once, in Node and with the kinds' own examples.
 * @returns an error for each surface that throws, where its code does
 */
export async function checkViews(exercises: Iterable<CompiledExercise>, kinds: Kinds): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const compiled of exercises) {
    const exercise = await kinds.load(compiled.kind, `exercises/${compiled.id}`);
    const parts = compiled.cuts[""];
    if (!exercise || !parts) continue;
    for (const [name, attempt] of Object.entries(SURFACES)) {
      try {
        attempt(exercise, parts, compiled);
      } catch (error) {
        const { message, hint = "Mend the kind's code.", span } = await kinds.describe(error);
        diagnostics.push({
          code: "broken-kind",
          severity: "error",
          message: `The kind failed to draw ${name} of "${compiled.id}": ${message}`,
          hint,
          span: span ?? { file: kindFile(compiled) ?? compiled.file, line: 1 },
        });
      }
    }
  }
  return diagnostics;
}
