import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findSources } from "../../../../src/vite/workshop/find-sources.ts";
import { makeFolder } from "../../make-folder.ts";

describe("finding a workshop's sources", () => {
  it("takes a folder with nothing but one Markdown file in slides", () => {
    const sources = findSources(makeFolder({ "slides/talk.md": "# Hello" }));
    expect(sources).toEqual({
      modules: [{ path: "slides/talk.md", text: "# Hello" }],
      exercises: [],
      unfinished: [],
      diagnostics: [],
    });
  });

  it("orders modules by name with numbers by value, and leaves out the README", () => {
    const { modules } = findSources(
      makeFolder({ "slides/10-end.md": "", "slides/2-middle.md": "", "slides/README.md": "", "slides/1-start.md": "" }),
    );
    expect(modules.map(({ path }) => path)).toEqual(["slides/1-start.md", "slides/2-middle.md", "slides/10-end.md"]);
  });

  it("reads the settings, and an exercise for each folder that describes one", () => {
    const sources = findSources(
      makeFolder({
        "slides/talk.md": "",
        "slides/workshop.yaml": "title: T",
        "exercises/sorting/exercise.yaml": "kind: sort",
        "exercises/notes/draft.txt": "",
        "exercises/README.md": "",
      }),
    );
    expect(sources.settings).toEqual({ path: "slides/workshop.yaml", text: "title: T" });
    expect(sources.exercises).toEqual([
      { id: "sorting", file: { path: "exercises/sorting/exercise.yaml", text: "kind: sort" } },
    ]);
  });

  it("names Markdown of another ending when there is no other", () => {
    const folder = makeFolder({ "slides/talk.markdown": "# Hello" });
    const hint = expect.stringMatching(/There is slides\/talk\.markdown\..*Rename it to talk\.md\.$/);
    expect(() => findSources(folder)).toThrow(expect.objectContaining({ hint }));
  });

  it("passes over links in slides and exercises that lead nowhere or in a circle", () => {
    const folder = makeFolder({ "slides/talk.md": "# Hello", "exercises/README.md": "" });
    symlinkSync("circle.md", join(folder, "slides/circle.md"));
    symlinkSync("missing.md", join(folder, "slides/dead.md"));
    symlinkSync("circle", join(folder, "exercises/circle"));
    expect(findSources(folder).modules.map(({ path }) => path)).toEqual(["slides/talk.md"]);
  });

  it.each([
    ["..", "is a link to a folder that it lies in"],
    [".", "is a link to a folder that it lies in"],
    ["missing", "is a link that leads nowhere"],
    ["link", "is a link that leads nowhere"],
  ])("refuses a link in public/deep that leads to %s, by its name", (target, message) => {
    const folder = makeFolder({ "slides/talk.md": "# Hello", "public/deep/a.txt": "", "other/b.txt": "" });
    symlinkSync(join(folder, "other"), join(folder, "public/other"));
    expect(findSources(folder).modules).toHaveLength(1);
    symlinkSync(target, join(folder, "public/deep/link"));
    expect(() => findSources(folder)).toThrow(`${join("public", "deep", "link")} ${message}`);
  });

  it("says what a workshop is when the folder, its slides or their Markdown are missing", () => {
    const folder = makeFolder({ "empty/slides/picture.svg": "", "file.md": "" });
    expect(() => findSources(join(folder, "none"))).toThrow(/There is no folder .*none/);
    expect(() => findSources(join(folder, "file.md"))).toThrow(/is a file/);
    expect(() => findSources(folder)).toThrow(/has no folder named slides/);
    expect(() => findSources(join(folder, "empty"))).toThrow(/holds no Markdown file/);
    expect(() => findSources(folder)).toThrow(expect.objectContaining({ name: "Mistake", hint: expect.any(String) }));
  });
});
