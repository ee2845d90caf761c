import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Shape } from "../../../../../src/model/index.ts";
import { wordsOf } from "../../../../contract/support.ts";
import { openExercise } from "../../exercise.ts";

test.each(["org-need", "time-audit"])(
  "a phone shows what the room said beside every answer of one's own: %s",
  async (id) => {
    const { exercise, logic, task, solution } = await openExercise<Shape>(id);
    const { Review } = exercise.views;
    const [answer] = exercise.examples(task, solution, 1).right;
    const given = { task, solution, answer: answer!, draft: logic.start(task, 1), mode: "phone" } as const;
    const said = (tally: object) => wordsOf(renderToString(<Review {...given} {...tally} />)).match(/Room: 3 /g) ?? [];
    expect(said({ tally: logic.tally(task, [answer!, answer!, answer!]) })).toHaveLength(logic.items(task).length);
    expect(said({})).toEqual([]);
  },
);
