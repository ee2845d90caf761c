import { expect, test } from "vitest";
import { describeAll } from "../../../src/vite/terminal.ts";

const at = (file: string, line: number, column?: number) => ({
  code: "bad-field",
  severity: "error" as const,
  message: "A sentence.",
  span: { file, line, ...(column === undefined ? {} : { column }) },
});

test("problems are told by file and then from top to bottom, numbers in names by value", () => {
  const diagnostics = [
    at("slides/10-end.md", 1),
    at("slides/2-work.md", 9),
    at("slides/2-work.md", 3, 8),
    at("exercises/a/exercise.yaml", 4),
    at("slides/2-work.md", 3, 2),
  ];
  const places = describeAll({ diagnostics, texts: new Map() }).map(({ text }) => /at (.*)/.exec(text)?.[1]);
  expect(places).toEqual([
    "exercises/a/exercise.yaml:4",
    "slides/2-work.md:3:2",
    "slides/2-work.md:3:8",
    "slides/2-work.md:9",
    "slides/10-end.md:1",
  ]);
});
