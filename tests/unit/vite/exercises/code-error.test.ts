import { describe, expect, it } from "vitest";
import { describeCodeError } from "../../../../src/vite/exercises/code-error.ts";

function withStack(message: string, ...frames: string[]): Error {
  const error = new Error(message);
  error.stack = [`Error: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n");
  return error;
}

describe("describing an error of a workshop's code", () => {
  it("begins with the first place of the stack that lies in the workshop", () => {
    const error = withStack(
      "no luck\nand more",
      "run (/node/x.js:1:1)",
      "a (/w s/e/kind.tsx:3:18)",
      "/w s/e/b.tsx:1:2",
    );
    const span = { file: "e/kind.tsx", line: 3, column: 18 };
    expect(describeCodeError(error, "/w s")).toEqual({ message: "no luck", span });
  });

  it("takes the place of a fault of syntax from the bundler's frame", () => {
    const fault = new Error("\u001b[31m[PARSE_ERROR] \u001b[0mExpected `}`\n   ╭─[ ../../w/e/kind.tsx:2:19 ]\n");
    const error = Object.assign(new Error("Transform failed with 1 error:"), { errors: [fault] });
    expect(describeCodeError(error, "/w")).toEqual({
      message: "Expected `}`",
      span: { file: "e/kind.tsx", line: 2, column: 19 },
    });
  });

  it("says no more than the message when the workshop is in neither", () => {
    expect(describeCodeError(withStack("no module", "/node/x.js:1:1"), "/w")).toEqual({ message: "no module" });
    for (const thrown of ["thrown text", null, undefined])
      expect(describeCodeError(thrown, "/w")).toEqual({ message: `Something that is no error was thrown: ${thrown}` });
  });
});
