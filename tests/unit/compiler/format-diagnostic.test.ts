import { expect, test } from "vitest";
import { formatDiagnostic } from "../../../src/compiler/index.ts";

const TEXT = "one\r\ntwo\r\nthree\r\nfour\r\nfive\r\nsix\r\nseven\r\neight\r\nnine\r\nten\r\n";

const at = (line: number, column?: number) => ({
  code: "bad-field",
  severity: "error" as const,
  message: "A sentence.",
  hint: "What to do.",
  span: { file: "slides/a.md", line, ...(column === undefined ? {} : { column }) },
});

test("a diagnostic shows the lines around its own, and marks the column", () => {
  expect(formatDiagnostic(at(8, 3), TEXT)).toBe(
    [
      "error bad-field: A sentence.",
      "  at slides/a.md:8:3",
      "     6 | six",
      "     7 | seven",
      "  >  8 | eight",
      "       |   ^",
      "     9 | nine",
      "    10 | ten",
      "  What to do.",
    ].join("\n"),
  );
});

test("the frame ends where the file does", () => {
  expect(formatDiagnostic(at(1), "one")).toBe(
    "error bad-field: A sentence.\n  at slides/a.md:1\n  > 1 | one\n  What to do.",
  );
});

test("without the file's text, or past its end, there is no frame", () => {
  const bare = "error bad-field: A sentence.\n  at slides/a.md:4:2\n  What to do.";
  expect(formatDiagnostic(at(4, 2))).toBe(bare);
  expect(formatDiagnostic(at(4, 2), "one")).toBe(bare);
  expect(formatDiagnostic(at(1, 2), "")).toBe(bare.replace(":4:", ":1:"));
});
