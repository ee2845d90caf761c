import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kindModule, openKinds } from "../../../../src/vite/exercises/kinds.ts";
import { createLoader, type Loader, PACKAGE } from "../../../../src/vite/loader.js";
import { makeFolder } from "../../make-folder.ts";

const kindOf = (name: string) => `
  import "./style.css";
  import { defineExercise } from "staffroom";
  import { useState } from "preact/hooks";
  export default defineExercise({
    logic: { kind: "${name}", parse: () => undefined },
    views: {
      Play: () => null, Review: () => null, Board: () => null, Guide: () => null,
      Paper: () => { const [text] = useState("on paper"); return <p>{text}</p>; },
    },
    examples: () => ({ right: [], wrong: [], junk: [] }),
  });
`;

/** Under the test runner, which maps stacks itself, a stack tells lines of the compiled code. */
const SOMEWHERE = expect.any(Number);

let loader: Loader;
beforeAll(async () => {
  loader = await createLoader();
});
afterAll(() => loader.close());

describe("kinds of exercise", () => {
  it("loads a kind from a folder outside the repository, with its style, staffroom and the one Preact", async () => {
    const folder = makeFolder({
      "exercises/own/kind.tsx": kindOf("own"),
      "exercises/own/style.css": "p { color: red }",
    });
    const exercise = await openKinds(folder, loader).load("./kind.tsx", "exercises/own");
    expect(exercise?.logic.kind).toBe("own");
    const { render } = await import("preact-render-to-string");
    const { h } = await import("preact");
    const Paper = exercise!.views.Paper as Parameters<typeof h>[0];
    expect(render(h(Paper, {}))).toBe("<p>on paper</p>");
  });

  it("loads a kind whatever the tsconfig.json beside it says, which is for editors", async () => {
    const folder = makeFolder({
      "exercises/own/kind.tsx": kindOf("own"),
      "exercises/own/style.css": "",
      "tsconfig.json": '{ "extends": "../no-such-place/tsconfig.json", "compilerOptions": { "jsx": "react" } }',
    });
    expect((await openKinds(folder, loader).load("./kind.tsx", "exercises/own"))?.logic.kind).toBe("own");
  });

  it("loads a changed kind anew once told", async () => {
    const folder = makeFolder({ "exercises/own/kind.tsx": kindOf("first"), "exercises/own/style.css": "" });
    const kinds = openKinds(folder, loader);
    const load = async () => (await kinds.load("./kind.tsx", "exercises/own"))?.logic.kind;
    expect(await load()).toBe("first");
    const file = join(folder, "exercises/own/kind.tsx");
    writeFileSync(file, kindOf("second"));
    kinds.forget(file);
    expect(await load()).toBe("second");
  });

  it("offers the built-in kinds by name and knows no others", async () => {
    const kinds = openKinds(makeFolder(), loader);
    expect(await kinds.names()).toContain("sort");
    expect((await kinds.load("sort", "exercises/a"))?.logic.kind).toBe("sort");
    expect(await kinds.load("constructor", "exercises/a")).toBeUndefined();
    expect(await kinds.load("./kind.tsx", "exercises/a")).toBeUndefined();
  });

  it("does not load a file outside the workshop's folder", async () => {
    const folder = makeFolder({ "kind.tsx": kindOf("outside"), "workshop/exercises/a/exercise.yaml": "" });
    expect(await openKinds(join(folder, "workshop"), loader).load("../../../kind.tsx", "exercises/a")).toBeUndefined();
  });

  it.each([
    ["const a = 1;\nexport default {{;", "Unexpected token", { line: 2, column: 17 }, undefined],
    ["const a = 1;\nthrow new Error('no luck');", "no luck", { line: SOMEWHERE, column: SOMEWHERE }, undefined],
    ["throw null;", "Something that is no error was thrown: null", { line: 1 }, undefined],
    ["const a = 1;", "It has no default export.", { line: 1 }, "defineExercise"],
    [
      "\nexport default { logic: {}, views: null };",
      "it lacks logic.kind, logic.parse, views.Play",
      { line: 2 },
      "README",
    ],
    ['import a from "lodash";\nexport default a;', 'no package "lodash"', { line: 1, column: 16 }, "preact/hooks"],
    ['\nimport a from "./a.ts";\nexport default a;', 'no file "./a.ts"', { line: 2, column: 16 }, "relative to"],
    [
      'import {\n  defineExercice,\n} from "staffroom";\nexport default defineExercice({});',
      '"staffroom" has no "defineExercice".',
      { line: 2, column: 3 },
      'Did you mean "defineExercise"?',
    ],
  ])("says what is wrong with %j, and where in the kind", async (code, message, place, hint) => {
    const kinds = openKinds(makeFolder({ "exercises/a/kind.tsx": code }), loader);
    const error = await kinds.load("./kind.tsx", "exercises/a").catch((reason: unknown) => reason);
    const fault = await kinds.describe(error);
    expect(fault.message).toContain(message);
    expect(fault.span).toEqual({ file: "exercises/a/kind.tsx", ...place });
    expect(fault.hint ?? "").toContain(hint ?? "");
  });

  it("names the module of a kind for a page to import", () => {
    expect(kindModule("/w", "a", "sort")).toBe(`${PACKAGE}/src/kinds/sort/index.ts`);
    expect(kindModule("/w", "a", "./kind.tsx")).toBe("/w/exercises/a/kind.tsx");
    expect(kindModule("/w", "a", "../shared/kind.tsx")).toBe("/w/exercises/shared/kind.tsx");
  });
});
