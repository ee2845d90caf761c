import { tidyPlaced } from "../../shared/play/placed.ts";
import {
  type AllocateAnswer,
  type AllocateDraft,
  type AllocateShape,
  type AllocateTask,
  LEVELS,
  type Level,
} from "../types.ts";
import { blocksOf, levelOf, rangesOf } from "./blocks.ts";

type Levels = AllocateAnswer["levels"];

/** How much of each tag there was, once every block has one. */
export function finish(task: AllocateTask, draft: AllocateDraft): AllocateShape["answer"] | undefined {
  const all = blocksOf(task);
  const tags = Object.values(tidyPlaced(all, task.tags, draft.blocks));
  if (tags.length < all.length) return undefined;
  return { levels: levelsOf(task, (id) => levelOf(task, tags.filter((tag) => tag === id).length)) };
}

const levelsOf = ({ tags }: AllocateTask, level: (tag: string) => Level): Levels =>
  Object.fromEntries(tags.map(({ id }) => [id, level(id)]));

/** A clean copy when every tag has a level, and blocks can be tagged so that they come to these. */
export function readAnswer(task: AllocateTask, value: unknown): AllocateShape["answer"] | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "levels")) return undefined;
  const { levels } = value as { levels: unknown };
  if (typeof levels !== "object" || levels === null || Array.isArray(levels)) return undefined;
  const given = levels as Readonly<Record<string, Level>>;
  const isWhole = task.tags.every(({ id }) => Object.hasOwn(given, id) && LEVELS.includes(given[id] as Level));
  if (!isWhole || Object.keys(given).length !== task.tags.length || !isPossible(task, given)) return undefined;
  return { levels: levelsOf(task, (id) => given[id] as Level) };
}

function isPossible(task: AllocateTask, levels: Levels): boolean {
  const ranges = task.tags.map(({ id }) => rangesOf(task)[levels[id] ?? "none"]);
  const sum = (end: 0 | 1) => ranges.reduce((total, range) => total + range[end], 0);
  return sum(0) <= task.days * 2 && task.days * 2 <= sum(1);
}
