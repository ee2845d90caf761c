import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { slidesOf } from "../../src/model/index.ts";
import { compileOwn, ROOT } from "./open.ts";

const { workshop } = await compileOwn();
const ids = new Set(slidesOf(workshop).map(({ id }) => id));
const [, table = ""] = readFileSync(join(ROOT, "slides/README.md"), "utf8").split("## Where this workshop says what");
const rows = table.split("\n").flatMap((line) => {
  const [, idea, slides] = line.match(/^\| (.+?) \| (`.+`) \|$/) ?? [];
  return idea && slides ? [{ idea, slides: [...slides.matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? "") }] : [];
});

/** Slides that carry no idea of the sources: how we work together, and the whole of an exercise for later. */
const ABOUT_THE_ROOM = ["join", "what-we-will-do", "how-we-work", "all-eighteen", "all-twelve", "all-eight"];

test("every idea has its slides, and they exist", () => {
  expect(rows.length).toBeGreaterThan(40);
  const lost = rows.flatMap(({ idea, slides }) => slides.filter((id) => !ids.has(id)).map((id) => `${idea}: ${id}`));
  expect(lost).toEqual([]);
});

test("every slide has its idea, but those about the room", () => {
  const named = new Set([...rows.flatMap(({ slides }) => slides), ...ABOUT_THE_ROOM]);
  expect([...ids].filter((id) => !named.has(id))).toEqual([]);
});

test("every module has its ideas", () => {
  const named = new Set(rows.flatMap(({ slides }) => slides));
  const bare = workshop.modules.filter(({ stacks }) => !stacks.flat().some(({ id }) => named.has(id)));
  expect(bare.map(({ id }) => id)).toEqual([]);
});
