import { describe, expect, it } from "vitest";
import type { CompiledExercise, Slide, Workshop } from "../../../src/model/index.ts";
import { dataFiles } from "../../../src/vite/data-files.ts";

const slide = (id: string, say?: string): Slide => ({
  id,
  title: id,
  attributes: {},
  html: "",
  exercises: [],
  span: { file: "slides/a.md", line: 1 },
  ...(say && { notes: { say } }),
});

const exercise: CompiledExercise = {
  id: "sorting",
  file: "exercises/sorting/exercise.yaml",
  kind: "sort",
  heading: { title: "Sorting", debrief: [] },
  shares: "answer",
  uses: [],
  cuts: { "": { task: "all", solution: "all of it" }, six: { task: "six", solution: "six of it" } },
};

const module = {
  id: "a",
  title: "A",
  objectives: [],
  sources: [],
  file: "slides/a.md",
  stacks: [[slide("one", "Welcome!"), slide("below")], [slide("two", "Goodbye!")]],
};

const workshop: Workshop = {
  title: "T",
  language: "en",
  modules: [module],
  agendas: [],
  exercises: { sorting: exercise },
};

describe("the data pages fetch", () => {
  it("keeps tasks and solutions apart, for the whole exercise and each set", () => {
    const files = dataFiles(workshop, false);
    expect(JSON.parse(files.get("tasks/sorting.json")!)).toBe("all");
    expect(JSON.parse(files.get("tasks/sorting.six.json")!)).toBe("six");
    expect(JSON.parse(files.get("solutions/sorting.json")!)).toBe("all of it");
    expect(JSON.parse(files.get("solutions/sorting.six.json")!)).toBe("six of it");
  });

  it("has what is printed round each exercise, and nothing of its solution", () => {
    const { heading, shares, uses } = exercise;
    expect(JSON.parse(dataFiles(workshop, true).get("headings/sorting.json")!)).toEqual({ heading, shares, uses });
  });

  it("has the notes of each module by slide", () => {
    expect(JSON.parse(dataFiles(workshop, false).get("notes/a.json")!)).toEqual({
      one: { say: "Welcome!" },
      two: { say: "Goodbye!" },
    });
  });

  it("leaves the notes out of a public site, and nothing else", () => {
    const all = [...dataFiles(workshop, false).keys()];
    expect([...dataFiles(workshop, true).keys()]).toEqual(all.filter((name) => !name.startsWith("notes/")));
  });
});
