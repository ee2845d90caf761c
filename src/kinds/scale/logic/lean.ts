import type { Json, Used } from "../../../model/index.ts";
import type { Placed } from "../../shared/play/hand.ts";
import type { Advice, Combine, ScaleGroup, ScaleTask } from "../types.ts";

/**
 * The groups a person leans to. Points count from nothing for the first upwards; a group that does not come past the
 * middle of what it could is none, and all within a quarter of the highest lean alike.
 */
export function leansOf({ points, groups, items }: ScaleTask, marks: Placed): readonly string[] {
  const worth = (item: string) =>
    Math.max(
      0,
      points.findIndex(({ id }) => id === marks[item]),
    );
  const sums = groups.map((group) => {
    const own = items.filter((item) => item.group === group.id);
    return {
      id: group.id,
      sum: own.reduce((sum, { id }) => sum + worth(id), 0),
      most: own.length * (points.length - 1),
    };
  });
  const highest = Math.max(0, ...sums.map(({ sum }) => sum));
  return sums.filter(({ sum, most }) => highest * 2 > most && highest - sum <= most / 4).map(({ id }) => id);
}

/** True while few stand out: with more than two, none is a lean that could be told from the others. */
export const isClear = (leans: readonly string[] = []): boolean => leans.length <= 2;

/** The leans in words: "A lean: Solver.", "Two leans: Solver and Architect.", or what the source says of neither. */
export function leanWords({ groups, lean }: ScaleTask, leans: readonly string[]): string {
  const names = groups.filter(({ id }) => leans.includes(id)).map(({ name }) => name);
  if (names.length === 1) return `A lean: ${names[0]}.`;
  if (names.length === 2) return `Two leans: ${names.join(" and ")}.`;
  return (names.length === 0 ? lean?.none : lean?.many) ?? "";
}

/** The leans of the exercise that a combination uses; undefined when it was not done. */
export function leansUsed({ with: id }: Combine, used: Used | undefined): readonly string[] | undefined {
  const answer: Json | undefined = used?.[id];
  if (typeof answer !== "object" || answer === null || !("leans" in answer)) return undefined;
  const { leans } = answer;
  return Array.isArray(leans) ? leans.filter((lean) => typeof lean === "string") : undefined;
}

/** What to do about a group: how much a person leans to it, beside how much it is needed. */
export function adviceOn(
  task: ScaleTask,
  combine: Combine,
  group: ScaleGroup,
  leans: readonly string[],
  marks: Placed,
): Advice {
  const isNeeded = task.items.some(({ id, group: of }) => of === group.id && combine.needed.includes(marks[id] ?? ""));
  if (leans.includes(group.id)) return isNeeded ? combine.both : combine.lean;
  return isNeeded ? combine.need : combine.neither;
}
