import { describe, expect, it } from "vitest";
import { countListed, frameOf, type Listed, readListed } from "../../../src/app/overlay/listed.ts";
import { formatDiagnostic } from "../../../src/compiler/index.ts";
import type { Diagnostic, Severity } from "../../../src/model/index.ts";

const source = "# One\n\n| a | b |\n\n::exercize{id=x}\n\n> quoted\n";
const listed = (severity: Severity, code: string, span: Partial<Diagnostic["span"]> = {}): Listed => {
  const diagnostic: Diagnostic = {
    code,
    severity,
    message: "There is no such directive.",
    hint: 'Did you mean "exercise"?',
    span: { file: "slides/talk.md", line: 5, ...span },
  };
  return { diagnostic, text: formatDiagnostic(diagnostic, source) };
};

describe("problems from the dev server", () => {
  it("come errors first, otherwise in the order given", () => {
    const sent = [listed("warning", "w1"), listed("error", "e1"), listed("note", "n1"), listed("error", "e2")];
    expect(readListed(sent).map(({ diagnostic }) => diagnostic.code)).toEqual(["e1", "e2", "w1", "n1"]);
  });

  it("are read from the page's JSON too, and are none where the page has none", () => {
    expect(readListed(JSON.stringify([listed("error", "e1")]))).toHaveLength(1);
    expect(readListed(undefined)).toEqual([]);
  });

  it("are counted in words", () => {
    expect(countListed([listed("error", "a")])).toBe("1 error");
    expect(countListed([listed("error", "a"), listed("error", "b"), listed("warning", "c")])).toBe(
      "2 errors and 1 warning",
    );
  });
});

describe("the frame of a problem", () => {
  it("is the lines of the file and the mark, without the words around them", () => {
    expect(frameOf(listed("error", "e1", { column: 3 })).split("\n")).toEqual([
      "  3 | | a | b |",
      "  4 |",
      "> 5 | ::exercize{id=x}",
      "    |   ^",
      "  6 |",
      "  7 | > quoted",
    ]);
  });

  it("is empty when the problem has no source", () => {
    const { diagnostic } = listed("error", "e1");
    expect(frameOf({ diagnostic, text: formatDiagnostic(diagnostic) })).toBe("");
  });
});
