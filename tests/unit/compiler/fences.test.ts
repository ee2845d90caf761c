import fc from "fast-check";
import { expect, it } from "vitest";
import { findFences, scanLines } from "../../../src/compiler/source.ts";

const line = fc.constantFrom(
  "```",
  "```js",
  "````",
  "~~~",
  "~~~ a`b",
  "``` a`b",
  "   ```",
  "    ```",
  "\u2028```",
  "words",
  "",
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

/** The fences of some lines as CommonMark tells them, read from the first line to the last. */
function readLines(lines: readonly string[]): { fenced: boolean[]; unclosed?: number } {
  const fenced = lines.map(() => false);
  for (let from = 0; from < lines.length; from += 1) {
    const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(lines[from] ?? "")?.[1];
    if (mark === undefined) continue;
    const closing = new RegExp(`^\\s{0,3}${mark[0]}{${mark.length},}\\s*$`);
    const to = lines.findIndex((each, at) => at > from && closing.test(each));
    if (to === -1) return { fenced, unclosed: from };
    fenced.fill(true, from, to + 1);
    from = to;
  }
  return { fenced };
}

it("finds the lines of code fences, and the first line of one without an end", () => {
  fc.assert(
    fc.property(text, (each) => {
      const { lines, unclosed } = scanLines(each);
      expect({ fenced: lines.map(({ fenced }) => fenced), unclosed }).toEqual({
        unclosed: undefined,
        ...readLines(each.split("\n")),
      });
    }),
  );
});

it("gives fences with whole lines", () => {
  const each = "a\n```\nb\n```\nc";
  expect(findFences(each).fences.map(({ start, end }) => each.slice(start, end))).toEqual(["```\nb\n```\n"]);
});
