import { describe, expect, it } from "vitest";
import type { CompiledExercise } from "../../../src/model/index.ts";
import { VIRTUAL_MODULES } from "../../../src/vite/virtual.ts";
import type { Compiled } from "../../../src/vite/workshop/put-together.ts";

const exercise = (id: string, kind: string): CompiledExercise => ({
  id,
  kind,
  file: `exercises/${id}/exercise.yaml`,
  heading: { title: id, debrief: [] },
  shares: "answer",
  uses: [],
  cuts: { "": { task: { cards: 1 }, solution: { secret: "x" } } },
});

const compiled = {
  workshop: { exercises: { a: exercise("a", "sort"), "b-c": exercise("b-c", "./kind.tsx") } },
} as unknown as Compiled;

const contentOf = (name: string) =>
  VIRTUAL_MODULES.find(({ id }) => id === `virtual:staffroom/${name}`)!.content(compiled, "/w");

describe("virtual modules", () => {
  it("load each exercise's kind on demand, built in or the workshop's own", () => {
    const content = contentOf("exercises");
    expect(content).toMatch(/"a": \(\) => import\("[^"]+\/src\/kinds\/sort\/index\.ts"\)/);
    expect(content).toContain('"b-c": () => import("/w/exercises/b-c/kind.tsx")');
  });

  it("carry solutions only to the gallery", async () => {
    expect(contentOf("exercises")).not.toContain("secret");
    const gallery = await import(`data:text/javascript,${encodeURIComponent(contentOf("gallery"))}`);
    expect(gallery.default).toEqual(Object.values(compiled.workshop.exercises));
  });
});
