import { expect, test } from "vitest";
import { createLog } from "../../../../src/compiler/log.ts";
import { readYaml } from "../../../../src/compiler/yaml/yaml.ts";

/** What is said of a YAML text: `line:column message hint`, one for each fault. */
function faultsOf(text: string): string[] {
  const log = createLog("slides/workshop.yaml");
  const { value } = readYaml({ text, line: 1 }, log);
  if (log.diagnostics.length > 0) expect(value).toBeUndefined();
  return log.diagnostics.map(({ span, message, hint }) => `${span.line}:${span.column} ${message} ${hint}`);
}

test.each([
  ["a bracket", "title: a\nobjectives: [a\n", "2:13 The bracket [ is not closed. Close it with ]"],
  ["a brace above others", "items:\n  - { a: b\n  - { c: 4 }\n", "2:5 The bracket { is not closed. Close it with }"],
  ["the outer one of two brackets", "a: [b, [c]\nd: [e]\n", "1:4 The bracket [ is not closed."],
  ["a double quote", 'version: 1\ntitle: "open\nb: 2\n', '2:8 The quotation mark " is not closed.'],
  ["a single quote", "title: 'it is\nb: 2\n", "1:8 The quotation mark ' is not closed."],
])("%s without an end is named where it begins", (_, text, words) => {
  expect(faultsOf(text)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ["title: 'it's mine'\n", "1:12 Text goes on after the closing ' here. Put all of it in quotes"],
  ["title: [Sort] it\n", "1:15 Text goes on after the closing ] here."],
  ["a: 1\na: 2\n", '2:1 The field "a" is there already. Take one of the two out.'],
  ["a:\n\tb: 1\n", "2:1 This line is indented by a tab. Put spaces in its place"],
  ["title: The role: changes\n", '1:8 This text has a colon in it. Put it in quotes: "The role: changes".'],
  ['title: The "role": changes\n', "1:8 This text has a colon in it. Put it in quotes: 'The \"role\": changes'."],
  ["a: 1\n  b: 2\n", "1:4 The next line is indented as if it belonged to this one."],
  ["a:\n  b: 1\n c: 2\n", "3:1 This line is indented unlike those it belongs to."],
  ["a:\n  - b\n - c\n", "3:1 This line is indented unlike those it belongs to."],
  ["- a\nb: c\n", "2:1 This line belongs to nothing that stands above it."],
  ["a: b\n- c\n", "2:1 A list begins here among fields. Indent it below"],
  ["a: - b\n", "1:4 A list cannot begin on the line of its field. Begin it on the next line."],
  ["a: b\nlanguage\nc: d\n", '2:1 "language" has no colon after it. Write a field as name: value.'],
  ["a: b\nlanguage\n", '2:1 "language" has no colon after it. Write a field as name: value.'],
  ["title:a\nb: c\n", "1:1 A colon needs a blank after it. Write title: a."],
  ["title: @home\n", '1:8 Text cannot begin with @ here. Put it in quotes: "@home".'],
  ["title: *bold* it\n", "1:8 Text that begins with * refers to something called &bold*, and there is none. Put"],
  ['title: "a\\d"\n', "1:10 The backslash means nothing here."],
  ["a: { b: c d: 5 }\n", "1:9 A comma is missing between two fields in brackets."],
  ['a: ["b" "c"]\n', "1:9 A comma is missing between two entries."],
  ["a: [b, , c]\n", "1:8 There is a comma too many here."],
  ["a: [b]]\n", "1:7 This ] closes nothing."],
  ["a: > b\n", "1:6 After | or > text begins on the next line."],
  ["a: 1\n---\nb: 2\n", "2:1 A second document begins here."],
])("%j is told what is wrong, once, and what to do about it", (text, words) => {
  expect(faultsOf(text)).toEqual([expect.stringContaining(words)]);
});

test("what is rarer is told in the parser's words", () => {
  expect(faultsOf("a: ?\n")).toEqual([expect.stringContaining("1:4 The YAML cannot be read: Nested mappings")]);
});

test("faults on several lines are all named, from top to bottom", () => {
  const found = faultsOf("a: b: c\nd: [e\nf: @g\n");
  expect(found.map((fault) => fault.split(" ")[0])).toEqual(["1:4", "2:4", "3:4"]);
});

test("a tab is told alone: what is wrong with the lines below it follows from it", () => {
  expect(faultsOf("cards:\n  - id: a\n\ttitle: A\n    text: b\n  - id: c\n")).toEqual([
    expect.stringContaining("3:1 This line is indented by a tab."),
  ]);
});

test("a bracket that is not closed is told alone: the list below it lies in it by mistake", () => {
  expect(faultsOf("bins: [\n  - { id: a }\n  - { id: b }\ncards: c\n")).toEqual([
    expect.stringContaining("1:7 The bracket [ is not closed."),
  ]);
});
