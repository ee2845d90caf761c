import { expect, it, vi } from "vitest";
import { compileModule, renderSection } from "../../../../src/compiler/index.ts";
import { openKinds } from "../../../../src/vite/exercises/kinds.ts";
import { createCache } from "../../../../src/vite/workshop/cache.ts";
import { makeFolder } from "../../make-folder.ts";

/** A cache whose code has no colours until `warm` is called, and what compiling `slides/a.md` gives. */
function prepare() {
  let isWarm = false;
  const folder = makeFolder({});
  const highlight = vi.fn(async (code: string) =>
    isWarm ? { lines: [`<b>${code}</b>`] } : { lines: [code], isLate: true },
  );
  const settle = async () => {};
  const cache = createCache(folder, { highlight, isWarm: () => isWarm, settle, close: settle }, openKinds(folder));
  return {
    highlight,
    warm: () => {
      isWarm = true;
    },
    async compile(text: string) {
      const file = { path: "slides/a.md", text };
      const { value } = await cache.recall(file, [], (host, memory) => compileModule(file, host, memory));
      return value.module.stacks
        .flat()
        .map((slide) => renderSection(slide, value.module))
        .join("");
    },
  };
}

const CODE = "# One\n\n```js\nlet a\n```\n";

it("compiles code that was late anew once it can have its colours, and not before", async () => {
  const { compile, highlight, warm } = prepare();
  expect(await compile(CODE)).toContain("let a");
  expect(await compile(CODE)).not.toContain("<b>");
  expect(highlight).toHaveBeenCalledTimes(1);
  warm();
  expect(await compile(CODE)).toContain("<b>let a</b>");
  await compile(CODE);
  expect(highlight).toHaveBeenCalledTimes(2);
});

it("remembers that a slide is late when another of its file has been edited since", async () => {
  const { compile, warm } = prepare();
  await compile(`${CODE}\n---\n\n# Two`);
  await compile(`${CODE}\n---\n\n# Two, edited`);
  warm();
  expect(await compile(`${CODE}\n---\n\n# Two, edited`)).toContain("<b>let a</b>");
});
