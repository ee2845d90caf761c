import { expect, test } from "vitest";
import { compileExercise } from "../../../src/compiler/index.ts";
import { memoryHost } from "./memory-host.ts";
import { wordKind } from "./word-kind.ts";

const TEXT = "version: 1\nkind: word\ntitle: Words\nshares: nothing\nwords: [a, b]\nanswer: a\n";

test.each(["../a", "One", "constructor", "__proto__", ""])("a kind's set called %j is refused", async (set) => {
  const kind = { ...wordKind, logic: { ...wordKind.logic, sets: () => [set] } };
  const host = { ...memoryHost(), loadKind: async () => kind as never };
  const { exercise, diagnostics } = await compileExercise(
    "words",
    { path: "exercises/words/exercise.yaml", text: TEXT },
    host,
  );
  expect(exercise).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["bad-field"]);
});
