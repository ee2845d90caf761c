import { expect, test } from "vitest";
import { cutGlue } from "../../../../exercises/glue-visibility/source/cut.ts";
import { read, smallGlue, smallSource } from "./source.ts";

type Source = ReturnType<typeof smallSource>;

function faultsOf(change: (source: Source) => unknown) {
  const source = smallSource();
  change(source);
  return read(source);
}

test("the worked lines and the advice to the facilitator are withheld from the task", () => {
  const { task, solution } = smallGlue();
  expect(task.lines).toEqual([
    { id: "notes", text: "Took notes." },
    { id: "tests", text: "Fixed tests." },
  ]);
  expect(solution.worked.map(({ id, best, rungs }) => [id, best, rungs.work])).toEqual([
    ["notes", "give", "Saw a clash."],
  ]);
  expect(solution.watch).toEqual(["Praise the word likely."]);
});

test.each<[string, (source: Source) => unknown, object]>([
  [
    "a worked line with an unknown decision",
    ({ lines }) => Object.assign(lines[0]!.worked as object, { best: "giv" }),
    { code: "unknown-decision", path: ["lines", 0, "worked", "best"], hint: 'Did you mean "give"?' },
  ],
  [
    "a set with a line that is not there",
    ({ sets }) => Object.assign(sets, { one: ["test"] }),
    { code: "unknown-line", path: ["sets", "one", 0], hint: 'Did you mean "tests"?' },
  ],
  [
    "a set with a line twice",
    ({ sets }) => Object.assign(sets, { one: ["tests", "tests"] }),
    { code: "repeated-name", path: ["sets", "one", 1] },
  ],
  [
    "an id two lines have",
    ({ lines }) => Object.assign(lines[1]!, { id: "notes" }),
    { code: "repeated-name", path: ["lines", 1, "id"] },
  ],
  [
    "an id two decisions have",
    ({ decisions }) => Object.assign(decisions[1]!, { id: "give" }),
    { code: "repeated-name", path: ["decisions", 1, "id"] },
  ],
  [
    "a line with the id of one's own",
    ({ lines }) => Object.assign(lines[1]!, { id: "own" }),
    { path: ["lines", 1, "id"] },
  ],
  ["a rung that is missing", ({ rungs }) => delete rungs.goal, { code: "missing-field", path: ["rungs", "goal"] }],
  [
    "a worked rung too long for the stage",
    ({ lines }) => Object.assign(lines[0]!.worked as object, { goal: "x".repeat(101) }),
    { code: "bad-field", path: ["lines", 0, "worked", "goal"] },
  ],
  ["no line at all", ({ lines }) => lines.splice(0), { path: ["lines"] }],
  ["a single decision", ({ decisions }) => decisions.splice(1), { path: ["decisions"] }],
])("%s is an error at its path", (_, change, fault) => {
  const { parts, errors } = faultsOf(change);
  expect(parts).toBeUndefined();
  expect(errors).toContainEqual(expect.objectContaining(fault));
});

test("without a name for lines of one's own only the given ones can be taken up", () => {
  const { parts } = faultsOf((source) => delete (source as Partial<Source>).own);
  expect(parts?.task.own).toBeUndefined();
});

test("a set keeps its own lines and worked lines, and a name that is no set leaves the whole", () => {
  const { task, solution } = smallGlue();
  const cut = cutGlue(task, solution, "one");
  expect(cut.task.lines.map(({ id }) => id)).toEqual(["tests"]);
  expect(cut.solution.worked).toEqual([]);
  expect(cutGlue(task, solution, "toString")).toEqual({ task, solution });
});
