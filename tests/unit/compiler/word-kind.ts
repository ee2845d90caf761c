import * as v from "valibot";
import { defineExercise, type Report, readWith } from "../../../src/model/index.ts";

type Task = { readonly words: readonly string[] };

interface WordShape {
  task: Task;
  solution: { readonly answer: string };
  draft: null;
  action: null;
  answer: string;
  tally: null;
}

const Source = v.strictObject({ words: v.array(v.string()), answer: v.string() });

function parse(source: unknown, report: Report) {
  if (source !== null && typeof source === "object" && "crash" in source) throw new Error("The kind tripped");
  const read = readWith(Source, source, report);
  if (read === undefined) return undefined;
  if (!read.words.includes(read.answer)) {
    report.error({ code: "unknown-word", path: ["answer"], message: `"${read.answer}" is not among the words.` });
  }
  return { task: { words: read.words }, solution: { answer: read.answer } };
}

/** The smallest kind that has a set: `first` cuts a list of words to its first. */
export const wordKind = defineExercise<WordShape>({
  logic: {
    kind: "word",
    parse,
    sets: () => ["first"],
    select: (task, solution) => ({ task: { words: task.words.slice(0, 1) }, solution }),
    items: () => [],
    start: () => null,
    update: (_, draft) => draft,
    progress: () => ({ done: 0, total: 1 }),
    effect: () => ({ undo: "", said: "" }),
    finish: () => undefined,
    readAnswer: () => undefined,
    assess: () => ({ summary: "", items: [] }),
    tally: () => null,
    describe: () => "",
  },
  views: { Play: () => null, Review: () => null, Board: () => null, Paper: () => null, Guide: () => null },
  examples: () => ({ right: [], wrong: [], junk: [] }),
});
